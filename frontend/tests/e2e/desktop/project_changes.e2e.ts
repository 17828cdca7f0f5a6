/** What may become of a project after the vote: paused and resumed, never stopped by a desk, accepted at last. */
import { type Page } from '@playwright/test'
import { accounts } from '../support/accounts'
import { colleague, expect, expectAccessible, modal, signIn, test } from '../support/desktop'
import { reachable, resident } from '../support/resident'
import { staff, today } from '../support/staff'
import { adoptedDecision, dayFromNow, publishedWork } from '../support/works'

const spoken = (day: string) => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
const send = (page: Page) => modal(page).getByRole('button', { name: '登记变更' })
const reason = (page: Page) => modal(page).getByLabel('变更的原因')
const content = (page: Page) => modal(page).getByLabel('变更的内容')

/** Opens the dialog for one kind of change. */
async function begin(page: Page, kind: string) {
  await page.getByRole('button', { name: '变更', exact: true }).click()
  await page.getByRole('button', { name: kind, exact: true }).click()
}

/** Which kind is chosen in the dialog. */
const kindOf = (page: Page, kind: string) =>
  modal(page).getByRole('radio', { name: new RegExp(`^${kind}`) })

/** Chooses what the change rests on. */
async function restOn(page: Page, decision: string) {
  const field = page.getByRole('combobox', { name: '依据的决定' })
  await modal(page).locator('.el-select').filter({ has: field }).click()
  await field.fill(decision)
  await page.getByRole('option', { name: decision }).click()
}

/** The page of the project as everybody reads it now: readers keep it for some minutes. */
async function read(page: Page, path: string) {
  await page.goto(path)
  await page.reload()
  return page.getByRole('main')
}

test('V10: a project is paused by a decision of the congress alone, and goes on again', async ({
  page,
  browser,
  request,
  baseURL,
}) => {
  test.setTimeout(300_000)
  const { work, project, clerk, title } = await publishedWork(request)
  const { county } = await reachable(request, accounts.other_deputy)
  const unit = await staff(request, accounts.township_undertaker)
  const decision = `关于暂停${title}的决定`
  await signIn(page, accounts.township)
  await page.goto(`/project-works/${work}`)
  await begin(page, '暂停实施')
  const dialog = modal(page)
  await reason(page).fill('汛期水位上涨，基坑不能施工。')
  await content(page).fill('退水以前停止施工。')
  await expect(send(page)).toBeDisabled()
  await expect(dialog.getByText('须由乡镇人民代表大会决定', { exact: true })).toBeVisible()
  await expect(
    dialog.getByRole('status').filter({ hasText: /乡镇人民代表大会(已经)?通过的决定/ }),
  ).toBeVisible()
  await expectAccessible(page)
  await expect(dialog.getByText('已自动暂存')).toBeVisible()
  await dialog.getByRole('button', { name: '取消' }).click()
  await expect(dialog).toBeHidden()

  // What was typed waits for the decision; the act is the one that is opened, whichever it was typed for.
  await adoptedDecision(clerk, decision)
  await page.reload()
  await begin(page, '一般变更')
  await expect(reason(page)).toHaveValue('汛期水位上涨，基坑不能施工。')
  await expect(kindOf(page, '一般变更')).toBeChecked()
  await dialog.getByRole('button', { name: '取消' }).click()
  await begin(page, '暂停实施')
  await expect(content(page)).toHaveValue('退水以前停止施工。')
  await expect(kindOf(page, '暂停实施')).toBeChecked()
  await restOn(page, decision)

  // The unit reports meanwhile: told, and nothing typed is lost.
  const month = { month: today().slice(0, 7), body: '桥墩开挖。' }
  const record = `project-works/${work}`
  await unit.actOn(record, 'months', { ...month, percent: 20, paid_yuan: 50_000 })
  await send(page).click()
  await expect(dialog.locator('.conflict')).toBeVisible()
  await expect(reason(page)).toHaveValue('汛期水位上涨，基坑不能施工。')
  await expectAccessible(page)
  await send(page).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('已暂停', { exact: true }).first()).toBeVisible()
  await expect(page.getByText('暂停期间不计红黄绿灯。')).toBeVisible()
  await expectAccessible(page)

  // The unit reports nothing of it, everybody reads why.
  const builder = await colleague(browser, accounts.township_undertaker, baseURL)
  await builder.page.goto(`/${record}`)
  await expect(builder.page.getByRole('button', { name: '报告进度' }).first()).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await builder.leave()
  const anybody = await resident(browser, baseURL, false)
  const told = await read(anybody.page, `/p/${county}/projects/${project}`)
  await expect(told).toContainText('已经决定暂停')
  await expect(told).toContainText('退水以前停止施工。')

  await begin(page, '恢复实施')
  await expect(dialog.getByText('须由乡镇人民代表大会决定', { exact: true })).toBeHidden()
  await reason(page).fill('水位已经回落。')
  await content(page).fill('从即日起恢复施工。')
  await expectAccessible(page)
  await send(page).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('实施中', { exact: true }).first()).toBeVisible()
  await page.getByRole('link', { name: '变更', exact: true }).click()
  const changes = page.getByRole('region', { name: '票决以后的变更' })
  await expect(changes.getByRole('listitem')).toHaveCount(2)
  await expect(changes).toContainText('恢复实施')
  await changes.getByRole('link', { name: '查看决定' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(decision)
  await read(anybody.page, `/p/${county}/projects/${project}`)
  await expect(told).not.toContainText('已经决定暂停')
  await expect(told).toContainText('从即日起恢复施工。')
  await anybody.leave()
})

test('V10: nobody but the congress stops what it has chosen', async ({
  page,
  browser,
  request,
  baseURL,
}) => {
  test.setTimeout(240_000)
  const { work, project, clerk, title } = await publishedWork(request)
  const { county } = await reachable(request, accounts.other_deputy)
  const presidium = `主席团关于终止${title}的决定`
  const { id } = await clerk.post<{ id: string }>('/decisions', {
    level: 'township',
    body: 'presidium',
    kind: 'decision',
    title: presidium,
    content: '主席团会议决定终止这个项目。',
  })
  await clerk.actOn(`decisions/${id}`, 'adoptions', { adopted_on: today() })
  await signIn(page, accounts.township)
  await page.goto(`/project-works/${work}`)
  await begin(page, '终止实施')
  const dialog = modal(page)
  await reason(page).fill('上级另有安排。')
  await content(page).fill('不再建设。')
  await expect(send(page)).toBeDisabled()
  await expect(dialog.getByText(/第十八条/).first()).toBeVisible()
  // What the presidium decided is no decision of the congress.
  const field = page.getByRole('combobox', { name: '依据的决定' })
  await dialog.locator('.el-select').filter({ has: field }).click()
  await field.fill(title)
  await expect(page.getByRole('option', { name: presidium })).toHaveCount(0)
  await field.press('Tab')
  await expect(send(page)).toBeDisabled()
  await expect(content(page)).toHaveValue('不再建设。')
  await expect(dialog.getByText('已自动暂存')).toBeVisible()

  const decision = `关于终止${title}的决定`
  await adoptedDecision(clerk, decision)
  await page.reload()
  await begin(page, '终止实施')
  await expect(reason(page)).toHaveValue('上级另有安排。')
  await restOn(page, decision)
  await expectAccessible(page)
  await send(page).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('已终止', { exact: true }).first()).toBeVisible()
  // At its end nothing changes any more.
  await expect(page.getByRole('button', { name: '变更', exact: true })).toBeHidden()
  await expectAccessible(page)
  const anybody = await resident(browser, baseURL, false)
  const told = await read(anybody.page, `/p/${county}/projects/${project}`)
  await expect(told).toContainText('已经决定终止')
  await expect(told).toContainText('人民代表大会决定：终止')
  await anybody.leave()
})

test('V13: what fails at its acceptance is rectified and accepted the second time', async ({
  page,
  browser,
  request,
  baseURL,
}) => {
  test.setTimeout(240_000)
  const { work, project } = await publishedWork(request)
  const { county } = await reachable(request, accounts.other_deputy)
  const unit = await staff(request, accounts.township_undertaker)
  const report = (body: string) =>
    unit.actOn(`project-works/${work}`, 'months', {
      month: today().slice(0, 7),
      percent: 100,
      paid_yuan: 250_000,
      body,
    })
  await report('主体完工，申请验收。')
  await signIn(page, accounts.township)
  await page.goto(`/project-works/${work}/review`)
  const dialog = modal(page)
  const enter = dialog.getByRole('button', { name: '登记验收' })
  await page.getByRole('button', { name: '登记验收' }).click()
  await dialog.getByText('不合格', { exact: true }).click()
  await dialog.getByLabel('谁验收的').fill('市交通运输局、第二代表小组')
  await enter.click()
  await expect(dialog.getByText('这里要填写')).toHaveCount(2)
  await expectAccessible(page)
  await dialog.getByRole('textbox', { name: '整改意见' }).fill('护栏没有安装。')
  const until = dialog.getByLabel('整改期限', { exact: true })
  await until.fill(spoken(dayFromNow(-1)))
  await until.press('Enter')
  await enter.click()
  await expect(dialog.getByText('不能早于验收日期')).toBeVisible()
  await expect(dialog.getByRole('textbox', { name: '整改意见' })).toHaveValue('护栏没有安装。')
  await until.fill(spoken(dayFromNow(10)))
  await until.press('Enter')
  await enter.click()
  await expect(dialog).toBeHidden()
  const held = page.getByRole('list', { name: '验收' })
  await expect(held).toContainText('不合格')
  await expect(held).toContainText(`限${spoken(dayFromNow(10))}前整改`)
  await expect(page.getByText('实施中', { exact: true }).first()).toBeVisible()
  await expectAccessible(page)
  const anybody = await resident(browser, baseURL, false)
  const told = await read(anybody.page, `/p/${county}/projects/${project}`)
  await expect(told).toContainText('不合格，整改以后再验收')
  await expect(told).toContainText('护栏没有安装。')

  await report('主体完工，护栏已经安装。')
  await page.reload()
  await page.getByRole('button', { name: '登记验收' }).click()
  await dialog.getByText('合格', { exact: true }).click()
  await dialog.getByLabel('谁验收的').fill('市交通运输局、第二代表小组')
  await enter.click()
  await expect(dialog).toBeHidden()
  await expect(held.getByRole('listitem')).toHaveCount(2)
  await expect(page.getByText('已验收', { exact: true }).first()).toBeVisible()
  await expect(page.getByRole('button', { name: '登记验收' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await read(anybody.page, `/p/${county}/projects/${project}`)
  await expect(told).toContainText('第二代表小组验收：合格。')
  await expect(told).toContainText('不合格，整改以后再验收')
  await anybody.leave()
})
