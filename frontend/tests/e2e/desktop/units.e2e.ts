/** Two units, one return, a view that was empty, urged from the list with a notice to print. */
import type { Page } from '@playwright/test'
import { accounts } from '../support/accounts'
import { colleague, expect, expectAccessible, pick, signIn, test, unique } from '../support/desktop'
import { admitted } from '../support/staff'

const content =
  '学校门口到村口的路没有路灯和人行道，学生早晚上下学不安全，建议加装路灯、划出人行道。'

/** The act of the page, in its dialog. */
async function act(page: Page, name: string) {
  await page
    .getByRole('region', { name: '下一步' })
    .getByRole('button', { name, exact: true })
    .click()
  return page.getByRole('dialog')
}

test('J6 J7 J8: given back, handed to two units, urged, answered for both', async ({
  page,
  browser,
  baseURL,
  request,
}) => {
  test.setTimeout(150_000)
  const title = `关于学校门口道路安全${unique()}的建议`
  const id = await admitted(request, title, content)
  const path = `/suggestions/${id}`

  // To the wrong unit at first, which asks to give it back.
  await signIn(page, accounts.township)
  await page.goto(path)
  let dialog = await act(page, '交办')
  await pick(page, '承办单位', accounts.township_unit_name)
  await dialog.getByRole('button', { name: '交办', exact: true }).click()
  await expect(dialog).toBeHidden()

  const school = await colleague(browser, accounts.township_undertaker, baseURL)
  await school.page.goto(path)
  let work = await act(school.page, '申请退回')
  await work.getByRole('button', { name: '提交申请' }).click()
  await expect(work.getByRole('alert').first()).toBeVisible()
  await work.getByLabel('退回理由').fill('道路和路灯由交通部门负责，学校没有这个职责。')
  await expectAccessible(school.page)
  await work.getByRole('button', { name: '提交申请' }).click()
  await expect(school.page.getByRole('region', { name: '退回申请' })).toContainText(
    '等待人大机关答复',
  )

  // The office finds it among what was asked back, and takes it back.
  await page.goto('/suggestions?view=returned')
  await page.getByRole('link', { name: title }).click()
  await expect(page.getByText('现在轮到您：答复承办单位的退回申请')).toBeVisible()
  dialog = await act(page, '答复退回申请')
  await expect(dialog.getByText('道路和路灯由交通部门负责')).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: '提交答复' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('待交办', { exact: true })).toBeVisible()

  // To the right unit now, the school assists.
  dialog = await act(page, '交办')
  await pick(page, '承办单位', accounts.unit_name)
  await pick(page, '其他单位', accounts.township_unit_name)
  await expect(dialog.getByText('会办单位应当在交办之日起')).toBeVisible()
  await dialog.getByRole('button', { name: '交办', exact: true }).click()
  await expect(dialog).toBeHidden()
  const parts = page.getByRole('region', { name: '各单位办理情况' })
  await expect(parts.getByRole('listitem').filter({ hasText: '主办' })).toContainText(
    accounts.unit_name,
  )
  await expect(parts.getByRole('listitem').filter({ hasText: '会办' })).toContainText('待签收')
  await expectAccessible(page)

  // Chosen in the list and urged; the notice has a sheet for each unit.
  await page.goto(`/suggestions?view=all&q=${encodeURIComponent(title)}`)
  await expect(page.getByText('等 2 个单位')).toBeVisible()
  await page.getByRole('checkbox', { name: `选中：${title}` }).check()
  await page.getByRole('button', { name: '催办', exact: true }).click()
  dialog = page.getByRole('dialog')
  await dialog.getByLabel('催办要求').fill('请本周内联系代表。')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: '催办 1 件' }).click()
  await expect(dialog.getByText('已催办 1 件。')).toBeVisible()
  await dialog.getByRole('button', { name: '打印催办通知' }).click()
  const sheets = page.getByRole('article')
  await expect(sheets).toHaveCount(2)
  await expect(sheets.first()).toContainText(title)
  await expect(sheets.first()).toContainText('请本周内联系代表。')
  await expectAccessible(page)

  // The school signs and gives a view; the leading unit finds it empty and sends it back.
  const view = async (text: string) => {
    work = await act(school.page, '送会办意见')
    await work.getByLabel('会办意见', { exact: true }).fill(text)
    await work.getByRole('button', { name: '送主办单位' }).click()
    await expect(work).toBeHidden()
  }
  await school.page.goto(path)
  await expect(school.page.getByRole('region', { name: '催办' })).toContainText('第1次催办')
  work = await act(school.page, '签收')
  await work.getByRole('button', { name: '签收' }).click()
  await expect(work).toBeHidden()
  await view('我校没有不同意见，同意。')

  const unit = await colleague(browser, accounts.undertaker, baseURL)
  await unit.page.goto(path)
  work = await act(unit.page, '签收')
  await work.getByRole('button', { name: '签收' }).click()
  await expect(work).toBeHidden()
  work = await act(unit.page, '退回会办意见')
  await work.getByLabel('缺什么').fill('请写明上下学人数和时段。')
  await expectAccessible(unit.page)
  await work.getByRole('button', { name: '退回意见' }).click()
  await expect(work).toBeHidden()

  await school.page.reload()
  await expect(school.page.getByText('请写明上下学人数和时段。').first()).toBeVisible()
  await view('我校有学生412人，早7点、晚5点集中上下学，愿意派人在路口值守。')
  await school.leave()

  // One answer for both units.
  await unit.page.reload()
  await expect(unit.page.getByText('我校有学生412人').first()).toBeVisible()
  work = await act(unit.page, '登记沟通')
  await work.getByText('现场察看').click()
  await work.getByLabel('沟通情况').fill('和代表、学校一起到现场察看，商定路灯位置。')
  await work.getByRole('button', { name: '登记', exact: true }).click()
  await expect(work).toBeHidden()
  work = await act(unit.page, '答复')
  await work.getByText('A类', { exact: true }).click()
  await work.getByLabel('答复内容').fill('路灯已经装好，人行道已经划线；学校派人在上下学时段值守。')
  await work.getByLabel('签发人').fill('陈明')
  await work.getByRole('button', { name: '提交答复' }).click()
  await expect(unit.page.getByText('待评价', { exact: true })).toBeVisible()
  await expectAccessible(unit.page)
  await unit.leave()

  // What was urged and what was given back stays on the record.
  await page.goto(path)
  const course = page.getByRole('region', { name: '办理经过' })
  for (const word of ['申请退回', '催办', '会办意见']) await expect(course).toContainText(word)

  // The letter of reply is there to be taken away.
  await page.getByRole('button', { name: '公文' }).click()
  await expectAccessible(page)
  const letter = page.waitForEvent('download')
  await page.getByRole('button', { name: '答复函，DOCX' }).click()
  expect((await letter).suggestedFilename()).toMatch(/\.docx$/)
})

test('J19: each number of the statistics opens the rows it counts', async ({ page }) => {
  await signIn(page, accounts.county)
  await page.goto('/statistics')
  await expect(page.getByRole('heading', { name: '办理指标' })).toBeVisible()
  await expectAccessible(page)
  const number = page.getByRole('link', { name: /^超期未答复 \d+$/ }).first()
  const count = (await number.textContent())?.trim()
  await number.click()
  await expect(page.getByText(`共 ${count} 条`)).toBeVisible()
  await page.goBack()
  await page.getByRole('link', { name: '承办单位', exact: true }).click()
  await expect(page.getByRole('table', { name: '按承办单位统计' })).toBeVisible()
})
