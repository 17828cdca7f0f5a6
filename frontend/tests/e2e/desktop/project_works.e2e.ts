/** Livelihood projects after the vote: planned, carried out, asked about, changed, accepted, reviewed, told. */
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { accounts } from '../support/accounts'
import {
  colleague,
  door,
  expect,
  expectAccessible,
  expectFits,
  modal,
  signIn,
  test,
  unique,
} from '../support/desktop'
import { personOf } from '../support/jointly'
import { staff } from '../support/staff'
import {
  adoptedDecision,
  dayFromNow,
  publishedWork,
  satisfaction,
  selectedProject,
} from '../support/works'

const spoken = (day: string) => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
const region = (page: Page, name: string | RegExp) => page.getByRole('region', { name })

/** Types a day into a field of a dialog. */
async function day(page: Page, label: string, value: string) {
  const field = modal(page).getByLabel(label, { exact: true })
  await field.fill(spoken(value))
  await field.press('Enter')
}

test('V5: a plan is begun on the page of the project, its gaps keep it from being published', async ({
  page,
  request,
}) => {
  test.setTimeout(120_000)
  const { clerk, title, project } = await selectedProject(request)
  await signIn(page, accounts.township)
  await page.goto(`/projects/${project}`)
  await expectAccessible(page)
  await page.getByRole('button', { name: '建立实施计划' }).click()
  const dialog = modal(page)
  await expect(dialog.getByText(accounts.township_unit_name)).toBeVisible()
  await expect(dialog.getByLabel('计划资金（万元）')).toHaveValue('30')
  await dialog.getByLabel('计划资金（万元）').fill('31')
  await dialog.getByLabel('责任领导').fill('张建国')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: '建立计划' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
  const gaps = page.getByRole('list', { name: '还缺什么' })
  await expect(gaps).toContainText('缺保障措施')
  await expect(gaps).toContainText('缺任务节点')
  await expect(gaps).toContainText('与票决的总投资')
  const next = region(page, '下一步')
  await expect(next).toContainText('还有4处要补齐')
  await expect(next.getByRole('button', { name: '公布计划' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await expect(next).toContainText('还不能公布：')
  await expectAccessible(page)
  await expectFits(page)

  // Somebody else was faster: what is typed stays, what they wrote shows.
  const id = /project-works\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
  await next.getByRole('button', { name: '修改计划' }).click()
  await dialog.getByLabel('保障措施').fill('资金专户管理，监理单位驻场。')
  const { version } = await clerk.get<{ version: number }>(`/project-works/${id}`)
  const unit = await staff(request, accounts.township_undertaker)
  const changed = await unit.patchOn(`project-works/${id}`, { leader_post: '校长' })
  expect(changed).toMatchObject({ version: version + 1 })
  await dialog.getByLabel('计划资金（万元）').fill('30')
  await dialog.getByRole('button', { name: '加一个节点' }).click()
  await dialog.getByLabel('第1个节点的内容').fill('桥墩浇筑完成')
  await day(page, '第1个节点的时间', dayFromNow(40))
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog.locator('.conflict')).toBeVisible()
  await expect(dialog.getByLabel('保障措施')).toHaveValue(/监理单位驻场/)
  await expect(dialog.getByLabel('职务')).toHaveValue('校长')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('都齐了，可以公布。')).toBeVisible()
  await next.getByRole('button', { name: '公布计划' }).click()
  await page.locator('.el-message-box').getByRole('button', { name: '公布计划' }).click()
  await expect(page.getByText('绿灯：正常')).toBeVisible()
  await expectAccessible(page)
})

test('V13: the unit finds its project, completes a task, reports a month, a problem is rectified; late is red', async ({
  page,
  request,
}) => {
  test.setTimeout(120_000)
  const { title, round } = await publishedWork(request, [
    ['施工招标完成', -10],
    ['桥墩浇筑完成', 5],
    ['桥面铺装完成', 80],
  ])
  await signIn(page, accounts.township_undertaker)
  await door(page, '民生实事').click()
  await expect(page.getByRole('link', { name: '我单位负责的' })).toHaveAttribute(
    'aria-current',
    'page',
  )
  const row = page.getByRole('row', { name: new RegExp(title) })
  await expect(row).toContainText('红灯：逾期')
  await expect(row).toContainText('节点“施工招标完成”')
  await expectAccessible(page)
  await expectFits(page)
  await page.getByRole('link', { name: /^红灯/ }).click()
  await expect(row).toBeVisible()
  await page.getByRole('link', { name: title }).click()
  const lights = region(page, '红黄绿灯')
  await expect(lights).toContainText('红灯：逾期')
  await expect(lights).toContainText('已超过10天')
  const tasks = page.getByRole('list', { name: '任务节点' })
  await expect(tasks.getByRole('listitem').nth(0)).toContainText('逾期')
  await expect(tasks.getByRole('listitem').nth(1)).toContainText('临近')
  await expect(tasks.getByRole('listitem').nth(2)).toContainText('未到期')
  await expectAccessible(page)

  const dialog = modal(page)
  await page.getByRole('button', { name: '登记完成 施工招标完成' }).click()
  await dialog.getByRole('button', { name: '登记完成' }).click()
  await expect(dialog.getByText('这里要填写')).toBeVisible()
  await dialog.getByLabel('完成依据').fill('中标通知书第3号')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: '登记完成' }).click()
  await expect(lights).toContainText('黄灯：临近')
  await expect(tasks).toContainText('已完成（逾期）')

  await region(page, '下一步').getByRole('button', { name: '报告进度' }).click()
  await dialog.getByLabel('累计完成（%）').fill('140')
  await dialog.getByLabel('累计支付（万元）').fill('31')
  await dialog.getByLabel('本月做了什么').fill('完成招标，进场施工。')
  await dialog.getByRole('button', { name: '提交' }).click()
  await expect(dialog.getByText('请填0至100的整数')).toBeVisible()
  await dialog.getByLabel('累计完成（%）').fill('40')
  await dialog.getByRole('button', { name: '提交' }).click()
  await expect(dialog.getByText(/不能超过计划资金/)).toBeVisible()
  await dialog.getByLabel('累计支付（万元）').fill('12.5')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: '提交' }).click()
  await expect(dialog).toBeHidden()
  const months = page.getByRole('table', { name: '月度进度' })
  await expect(months).toContainText('40%')
  await expect(months).toContainText('12.5万元')

  await region(page, '下一步').getByRole('button', { name: '登记问题' }).click()
  await dialog.getByLabel('问题', { exact: true }).fill('护栏高度不够。')
  await dialog.getByLabel('谁发现的').fill('第二代表小组视察')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: '登记问题' }).click()
  await expect(page.getByRole('heading', { name: '问题和整改（1个没有整改）' })).toBeVisible()
  await page.getByRole('button', { name: '登记整改 护栏高度不够。' }).click()
  await dialog.getByLabel('怎样整改的').fill('加高到一米二。')
  await dialog.getByRole('button', { name: '登记整改' }).click()
  await expect(page.getByText('加高到一米二。').first()).toBeVisible()
  await expectAccessible(page)
  await expectFits(page)

  // The same stands among the projects of the round.
  await page.goto(`/project-rounds/${round.id}/works`)
  await expect(page.getByRole('row', { name: new RegExp(title) })).toContainText('40%')
  await expectAccessible(page)
})

test('a deputy asks, the unit answers, the office closes and names who follows', async ({
  page,
  browser,
  request,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const { work, title } = await publishedWork(request)
  const body = `资金到位了吗${unique()}？`
  await signIn(page, accounts.deputy)
  await page.goto(`/project-works/${work}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
  await expect(page.getByRole('button', { name: '报告进度' })).toBeHidden()
  await expectAccessible(page)
  await page.getByRole('link', { name: '三问' }).click()
  const first = region(page, '年初问计划')
  const dialog = modal(page)
  await first.getByRole('button', { name: /^提问/ }).click()
  await expect(dialog.getByText('任务、时限、资金')).toBeVisible()
  await dialog.getByLabel('问什么').fill(body)
  await expectAccessible(page)
  await dialog.getByRole('button', { name: '提交提问' }).click()
  await expect(first).toContainText('1个提问等待答复')

  const office = await colleague(browser, accounts.township, baseURL)
  await office.page.goto(`/project-works/${work}/questions`)
  const closing = region(office.page, '年初问计划').getByRole('button', { name: /^小结/ })
  await expect(closing).toHaveAttribute('aria-disabled', 'true')
  await expect(region(office.page, '年初问计划')).toContainText('还有1个提问没有答复')

  const unit = await colleague(browser, accounts.township_undertaker, baseURL)
  await unit.page.goto(`/project-works/${work}/questions`)
  await unit.page.getByRole('button', { name: /^答复/ }).click()
  await modal(unit.page).getByLabel('答复内容').fill('已到位二十万元。')
  await modal(unit.page).getByRole('button', { name: '答复' }).click()
  await expect(region(unit.page, '年初问计划')).toContainText('已到位二十万元。')
  await expectAccessible(unit.page)
  await unit.leave()

  await office.page.reload()
  await closing.click()
  await modal(office.page).getByLabel('小结').fill('计划已落实，资金基本到位。')
  await expectAccessible(office.page)
  await modal(office.page).getByRole('button', { name: '小结' }).click()
  await expect(region(office.page, '年初问计划')).toContainText('已小结')
  await expect(
    region(office.page, '年初问计划').getByRole('button', { name: /^提问/ }),
  ).toBeHidden()

  const me = await personOf(request, accounts.deputy)
  await region(office.page, '下一步').getByRole('button', { name: '确定跟踪代表' }).click()
  const field = office.page.getByRole('combobox', { name: '跟踪代表' })
  await modal(office.page).locator('.el-select').filter({ has: field }).click()
  await field.fill(me.name)
  await office.page.getByRole('option', { name: me.name }).first().click()
  await modal(office.page).getByText('跟踪代表收到进度').click()
  await expect(office.page.getByRole('option', { name: me.name })).toBeHidden()
  await expectAccessible(office.page)
  await modal(office.page).getByRole('button', { name: '确定', exact: true }).click()
  await office.page.getByRole('link', { name: '进展' }).click()
  await expect(region(office.page, '跟踪代表')).toContainText(me.name)
  await office.leave()
  await page.reload()
  await expect(first).toContainText('计划已落实，资金基本到位。')
})

test('V10: a major change cannot be sent without a decision; with an adopted one it can', async ({
  page,
  request,
}) => {
  test.setTimeout(120_000)
  const { work, clerk, title } = await publishedWork(request)
  const decision = `关于调整${title}的决定`
  await signIn(page, accounts.township)
  await page.goto(`/project-works/${work}`)
  await page.getByRole('button', { name: '变更' }).click()
  await page.getByRole('button', { name: '一般变更' }).click()
  const dialog = modal(page)
  const send = dialog.getByRole('button', { name: '登记变更' })
  await dialog.getByLabel('变更的原因').fill('地质条件变化。')
  await dialog.getByLabel('变更的内容').fill('桥长由二十米改为十五米。')
  await expectAccessible(page)
  await dialog.getByText('建设规模减少').click()
  await expect(send).toBeDisabled()
  await expect(dialog.getByText('建设规模减少，属于重大调整')).toBeVisible()
  await expect(dialog.getByText('须由乡镇人民代表大会决定', { exact: true })).toBeVisible()
  await expect(dialog.getByText(/第十八条/).first()).toBeVisible()

  // What only the server knows: how much money a minor change may be.
  await dialog.getByText('建设规模减少').first().click()
  await expect(send).toBeEnabled()
  await dialog.getByLabel('新的计划资金（万元）').fill('60')
  await send.click()
  await expect(dialog.getByText(/资金增减超出一般变更的比例须由/)).toBeVisible()
  await expect(send).toBeDisabled()
  await dialog.getByText('重大调整', { exact: true }).click()
  await expect(send).toBeDisabled()
  await expectAccessible(page)

  await adoptedDecision(clerk, decision)
  await page.reload()
  await page.getByRole('button', { name: '变更' }).click()
  await page.getByRole('button', { name: '重大调整' }).click()
  // What was typed is kept.
  await expect(dialog.getByLabel('变更的内容')).toHaveValue(/改为十五米/)
  await expect(dialog.getByText(/已经通过的决定，才能登记/)).toBeVisible()
  await dialog.getByLabel('新的计划资金（万元）').fill('60')
  const field = page.getByRole('combobox', { name: '依据的决定' })
  await dialog.locator('.el-select').filter({ has: field }).click()
  await field.fill(title)
  await page.getByRole('option', { name: decision }).click()
  await expectAccessible(page)
  await send.click()
  await expect(dialog).toBeHidden()
  await page.getByRole('link', { name: '变更', exact: true }).click()
  await expect(region(page, '票决以后的变更')).toContainText('桥长由二十米改为十五米。')
  await expect(region(page, '票决以后的变更')).toContainText('人民代表大会')
  await expect(page.getByText('计划60万元').first()).toBeVisible()
  await expectAccessible(page)
  await expectFits(page)
})

test('V12: accepted, scored, rated below half: to be rectified; told in the report and its papers', async ({
  page,
  request,
  browser,
  baseURL,
}) => {
  test.setTimeout(150_000)
  const { work, hall, round, title } = await publishedWork(request)
  const all = hall.voters.length
  const vote = `对${title}的满意度测评`
  await satisfaction(request, hall, vote, [2, 1, all - 3])
  await signIn(page, accounts.township)
  await page.goto(`/project-works/${work}/review`)
  await expectAccessible(page)
  const dialog = modal(page)
  await page.getByRole('button', { name: '登记验收' }).click()
  await dialog.getByText('合格，有整改意见').click()
  await dialog.getByLabel('谁验收的').fill('市交通运输局、第二代表小组')
  await dialog.getByRole('button', { name: '登记验收' }).click()
  await expect(dialog.getByText('这里要填写').first()).toBeVisible()
  await dialog.getByLabel('提前验收的原因').fill('主体工程已经完成。')
  await dialog.getByRole('textbox', { name: '整改意见' }).fill('补栽绿化。')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: '登记验收' }).click()
  await expect(dialog).toBeHidden()
  await expect(region(page, '验收').first()).toContainText('补栽绿化。')
  await expect(page.getByText('已验收', { exact: true }).first()).toBeVisible()

  await page.getByRole('button', { name: '填写评价表' }).click()
  const names = '决策程序、计划执行、工程质量、资金使用、进度、群众参与、公开透明、社会效益'.split(
    '、',
  )
  for (const name of names.slice(1)) await dialog.getByLabel(`${name}得分`).fill('90')
  await dialog.getByLabel('谁评价的').fill('民生实事项目评价组')
  await expect(dialog.getByText('八个方面都打分以后显示总分。')).toBeVisible()
  await dialog.getByRole('button', { name: '提交评价' }).click()
  await expect(dialog.getByText('请填0至100的整数')).toBeVisible()
  await dialog.getByLabel('决策程序得分').fill('100')
  await expect(dialog.getByText('总分91分')).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: '提交评价' }).click()
  await expect(dialog).toBeHidden()
  await expect(region(page, '评价表')).toContainText('91')

  await page.getByRole('button', { name: '关联满意度测评' }).click()
  const field = page.getByRole('combobox', { name: '满意度测评' })
  await dialog.locator('.el-select').filter({ has: field }).click()
  await field.fill(vote)
  await page.getByRole('option', { name: vote }).click()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: '关联满意度测评' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('需整改', { exact: true })).toBeVisible()
  await expect(page.getByRole('list', { name: vote })).toContainText('基本满意')
  await expect(page.getByText(/不到50%：需整改/)).toBeVisible()
  await expectAccessible(page)
  await expectFits(page)

  await page.goto(`/project-rounds/${round.id}/report`)
  const row = page.getByRole('row', { name: new RegExp(title) })
  await expect(row).toContainText('合格，有整改意见')
  await expect(row).toContainText('91')
  await expect(row).toContainText('需整改')
  await expectAccessible(page)
  await expectFits(page)
  await page.getByRole('button', { name: '公文' }).click()
  for (const [paper, form, head] of [
    ['进展报告', 'DOCX', 'PK\u0003\u0004'],
    ['进展报告', 'PDF', '%PDF'],
    ['评议报告', 'DOCX', 'PK\u0003\u0004'],
    ['评议报告', 'PDF', '%PDF'],
  ] as const) {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: `${paper}，${form}` }).click(),
    ])
    const bytes = await readFile(await file.path())
    expect(bytes.subarray(0, 4).toString('latin1')).toBe(head)
  }

  // The county weighs the dimensions; they come to 100.
  const county = await colleague(browser, accounts.county, baseURL)
  await county.page.goto(`/project-rounds/${round.id}/report`)
  await county.page.getByRole('button', { name: '调整权重' }).click()
  const weights = modal(county.page)
  const weight = weights.getByLabel('进度的权重')
  await expect(weight).toHaveValue('15')
  await weight.fill('20')
  await expect(weights.getByText('各项权重合计应为100，现在是105。')).toBeVisible()
  await expect(weights.getByRole('button', { name: '保存' })).toBeDisabled()
  await expectAccessible(county.page)
  await weight.fill('15')
  await weights.getByRole('button', { name: '保存' }).click()
  await expect(weights).toBeHidden()
  await county.leave()
})
