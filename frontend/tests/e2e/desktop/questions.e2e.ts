/** Questions (Q2): recorded by the office with its answer, or by a deputy and answered later. */
import { accounts } from '../support/accounts'
import { colleague, expect, expectAccessible, pick, signIn, test, unique } from '../support/desktop'
import { dayText, idOf, personOf } from '../support/jointly'
import { today } from '../support/staff'

test('Q2: the office records one with its answer, a deputy one that a unit answers', async ({
  page,
  browser,
  request,
  baseURL,
}) => {
  const mark = unique()
  const deputy = await personOf(request, accounts.deputy)

  await signIn(page, accounts.township)
  await page.goto('/questions')
  await expectAccessible(page)
  await page.getByRole('button', { name: '登记询问' }).click()
  let dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '登记询问' }).click()
  await expect(dialog.getByText('请选择一项')).toBeVisible()
  await pick(page, '询问的代表', deputy.name)
  await dialog.getByLabel('审议的议案或者报告').fill(`财政预算报告${mark}`)
  await expect(dialog.getByLabel('被询问的机关')).toHaveValue(/人民政府$/)
  await dialog.getByLabel('询问的内容').fill('教育支出比上年增加了多少？')
  await dialog.getByText('已经答复', { exact: true }).click()
  await dialog.getByRole('textbox', { name: '答复', exact: true }).fill('增加百分之六。')
  await dialog.getByLabel('答复人姓名').fill('赵立新')
  await dialog.getByLabel('职务').fill('副镇长')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: '登记询问' }).click()
  await expect(dialog).toBeHidden()
  await page.goto(`/questions?q=${mark}`)
  await page.getByRole('link', { name: '教育支出比上年增加了多少？' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`关于财政预算报告${mark}的询问`)
  await expect(page.getByText(/副镇长赵立新，当场口头答复/)).toBeVisible()
  await expectAccessible(page)

  const desk = await colleague(browser, accounts.deputy, baseURL)
  await desk.page.goto('/questions')
  await desk.page.getByRole('button', { name: '登记询问' }).click()
  dialog = desk.page.getByRole('dialog')
  await dialog.getByLabel('审议的议案或者报告').fill(`教育工作报告${mark}`)
  await dialog.getByLabel('询问的内容').fill('校门口的减速带什么时候装？')
  await pick(desk.page, '由哪个单位在系统里答复', accounts.township_unit_name)
  await dialog.getByLabel('书面答复期限').fill(dayText(today()))
  await dialog.getByLabel('书面答复期限').press('Enter')
  // What is typed is not lost by a slip of the hand.
  await dialog.getByRole('button', { name: '取消' }).click()
  await expect(dialog).toBeHidden()
  await desk.page.getByRole('button', { name: '登记询问' }).click()
  await expect(dialog.getByLabel('询问的内容')).toHaveValue('校门口的减速带什么时候装？')
  await dialog.getByRole('button', { name: '登记询问' }).click()
  await expect(dialog).toBeHidden()
  await desk.page.goto(`/questions?q=${mark}&status=open`)
  await desk.page.getByRole('link', { name: '校门口的减速带什么时候装？' }).click()
  await expect(desk.page.getByText(/约定在.+前书面答复/)).toBeVisible()
  const id = await idOf(desk.page)

  const unit = await colleague(browser, accounts.township_undertaker, baseURL)
  await unit.page.goto(`/questions/${id}`)
  await unit.page.getByRole('button', { name: '登记答复' }).click()
  dialog = unit.page.getByRole('dialog')
  await dialog.getByText('会后书面答复', { exact: true }).click()
  await dialog.getByRole('textbox', { name: '答复', exact: true }).fill('本月底前装好。')
  await dialog.getByLabel('答复人姓名').fill('李华')
  await dialog.getByLabel('职务').fill('校长')
  await expectAccessible(unit.page)
  await dialog.getByRole('button', { name: '登记答复' }).click()
  await expect(dialog).toBeHidden()
  await unit.leave()
  await desk.page.reload()
  await expect(desk.page.getByText('本月底前装好。')).toBeVisible()
  await expect(desk.page.getByText('已答复', { exact: true })).toBeVisible()
  await desk.leave()
})
