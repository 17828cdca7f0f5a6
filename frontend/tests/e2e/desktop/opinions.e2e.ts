/** What becomes of an oral opinion at the office, and an inspection that several units answer. */
import { accounts } from '../support/accounts'
import { report, said } from '../support/field'
import { colleague, expect, expectAccessible, modal, pick, signIn, test } from '../support/desktop'
import { unique } from '../support/desktop'
import { staff } from '../support/staff'

test('J21: an oral opinion is routed, routed again, and taken over as a suggestion that is handed in', async ({
  page,
  request,
}) => {
  const content = `集镇垃圾清运${unique()}次不及时，建议增加清运车辆和频次。`
  const id = await said(request, content)
  await signIn(page, accounts.township)
  await page.goto('/inbox')
  await page.getByRole('link', { name: content }).click()
  await expect(page).toHaveURL(new RegExp(`oral-opinions/${id}$`))

  await page.getByRole('button', { name: '交单位办理' }).click()
  await pick(page, '承办单位', accounts.unit_name)
  await modal(page).getByRole('button', { name: '交单位办理' }).click()
  await expect(page.getByText(/交通运输局应在.+前答复/).first()).toBeVisible()

  // The unit that has it is not offered again; typed reasons outlive the dialog.
  await page.getByRole('button', { name: '改交单位' }).click()
  await modal(page).getByLabel('为什么改交').fill('不属于该局职责')
  await expectAccessible(page)
  await expect(modal(page).getByText('已自动暂存，关掉也不会丢')).toBeVisible()
  await modal(page).getByRole('button', { name: '取消' }).click()
  await page.getByRole('button', { name: '改交单位' }).click()
  await expect(modal(page).getByLabel('为什么改交')).toHaveValue('不属于该局职责')
  await page
    .locator('.el-select')
    .filter({ has: page.getByLabel('承办单位') })
    .click()
  await page.getByRole('combobox', { name: '承办单位' }).fill(accounts.unit_name)
  await expect(page.getByRole('option', { name: accounts.unit_name })).toHaveCount(0)
  await page.getByRole('combobox', { name: '承办单位' }).fill(accounts.township_unit_name)
  await page.getByRole('option', { name: accounts.township_unit_name }).first().click()
  await modal(page).getByRole('button', { name: '改交单位' }).click()
  await expect(page.getByText('不属于该局职责').first()).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('button', { name: '转为代表建议' }).click()
  const title = `关于加强集镇垃圾清运${unique()}的建议`
  await modal(page).getByLabel('建议标题').fill(title)
  await modal(page).getByRole('button', { name: '转为建议草稿' }).click()
  // The clerk goes on with the draft, and hands it in for the deputy.
  await expect(page).toHaveURL(/suggestions\/[0-9a-f-]{36}\/edit$/)
  await expect(page.getByLabel('标题')).toHaveValue(title)
  await page.getByLabel('内容').fill(`${content}每天清运两次，重点路段增设收集点。`)
  await expectAccessible(page)
  await page.getByRole('button', { name: '保存修改' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
  await page.getByRole('button', { name: '提交审查' }).click()
  await page.getByRole('dialog').getByRole('button', { name: /提交/ }).click()
  await expect(page.getByText('待审查', { exact: true }).first()).toBeVisible()
  await page.goto(`/oral-opinions/${id}`)
  await expect(page.getByText('已转为建议', { exact: true })).toBeVisible()
  await expect(page.getByRole('link', { name: title })).toBeVisible()
  await expectAccessible(page)
})

test('J21: an opinion answered on the spot is recorded with its answer', async ({
  page,
  request,
}) => {
  const content = `卫生院候诊椅不足${unique()}把，建议添置。`
  const me = await (await staff(request, accounts.deputy)).get<{ display_name: string }>('/me')
  await signIn(page, accounts.township)
  await page.goto('/oral-opinions')
  await page.getByRole('button', { name: '登记口头意见' }).click()
  const dialog = modal(page)
  await pick(page, '提出意见的代表', me.display_name)
  await dialog.getByLabel('活动名称或者审议的议题').fill('镇人民政府工作报告')
  await dialog.getByLabel('意见内容').fill(content)
  await dialog.getByText('当场已经答复', { exact: true }).click()
  await dialog.getByRole('button', { name: '登记口头意见' }).click()
  await expect(dialog.getByRole('alert').first()).toBeVisible()
  await dialog.getByLabel('答复内容').fill('本月内添置。')
  await dialog.getByLabel('答复人姓名').fill('王明')
  await dialog.getByLabel('职务').fill('院长')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: '登记口头意见' }).click()
  await expect(dialog).toBeHidden()
  await page.getByRole('link', { name: content }).click()
  await expect(page.getByText('本月内添置。')).toBeVisible()
  await expect(page.getByText('当场答复').first()).toBeVisible()
  await expectAccessible(page)
})

test('J22: several units, changed after recording, with a file, printed', async ({
  page,
  browser,
  request,
  baseURL,
}) => {
  const title = `桥梁安全${unique()}视察`
  const me = await (await staff(request, accounts.deputy)).get<{ display_name: string }>('/me')
  await signIn(page, accounts.township)
  await page.goto('/inspections/new')
  await page.getByLabel('活动名称').fill(title)
  await page.getByLabel('地点').fill('红军镇')
  await expect(page.getByText('已自动暂存，关掉也不会丢')).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('活动名称')).toHaveValue(title)
  await pick(page, '带队代表', me.display_name)
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
  // Without a report it cannot be handed over, and the button says so.
  const handOver = page.getByRole('button', { name: '转交单位' })
  await expect(handOver).toHaveAccessibleDescription(/报告/)
  await page.locator('input[type=file]').setInputFiles('public/icon-512.png')
  await expect(page.getByRole('button', { name: 'icon-512.png' })).toBeVisible()

  await page.getByRole('button', { name: '修改活动和报告' }).click()
  await expect(page.getByLabel('活动名称')).toHaveValue(title)
  await page.getByLabel('地点').fill('红军镇两座桥')
  await page.getByLabel('报告').fill(report)
  await expectAccessible(page)
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByText('红军镇两座桥')).toBeVisible()
  await expect(page.getByText(report)).toBeVisible()

  await handOver.click()
  await modal(page).getByLabel('由谁决定').fill('镇人大主席团')
  await pick(page, '单位1', accounts.unit_name)
  await modal(page).getByLabel('要求单位1研究处理什么').fill('修复护栏。')
  await modal(page).getByRole('button', { name: '再加一个单位' }).click()
  await pick(page, '单位2', accounts.township_unit_name)
  await modal(page).getByLabel('要求单位2研究处理什么').fill('加强学生安全教育。')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '转交单位' }).click()
  await expect(page.getByText('已有0个单位答复，还有2个单位没有答复。')).toBeVisible()

  const unit = await colleague(browser, accounts.undertaker, baseURL)
  await unit.page.goto('/inbox')
  await unit.page.getByRole('link', { name: title }).click()
  // A unit sees what is asked of it, not what is asked of others.
  await expect(unit.page.getByText('加强学生安全教育。')).toHaveCount(0)
  await expect(unit.page.getByRole('button', { name: 'icon-512.png' })).toBeVisible()
  await unit.page.getByRole('button', { name: '登记答复' }).click()
  await modal(unit.page).getByLabel('答复内容').fill('护栏已经修复，桥梁正在检测。')
  await modal(unit.page).getByLabel('答复人姓名').fill('李建国')
  await modal(unit.page).getByLabel('职务').fill('副局长')
  await modal(unit.page).getByRole('button', { name: '登记答复' }).click()
  await expect(unit.page.getByText('本单位已经答复。')).toBeVisible()
  await expectAccessible(unit.page)
  await unit.leave()

  await page.reload()
  await expect(page.getByText('已有1个单位答复，还有1个单位没有答复。')).toBeVisible()
  // The office records what the second unit answered on paper.
  const second = page.getByRole('region', { name: /中心学校/ })
  await second.getByRole('button', { name: '登记答复' }).click()
  await modal(page).getByLabel('答复内容').fill('已经开展两次安全教育活动。')
  await modal(page).getByLabel('答复人姓名').fill('张华')
  await modal(page).getByLabel('职务').fill('校长')
  await modal(page).getByRole('button', { name: '登记答复' }).click()
  await expect(page.getByText('待反馈', { exact: true })).toBeVisible()
  await expectAccessible(page)

  // On paper: what is recorded, without what one presses.
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText(report)).toBeVisible()
  await expect(page.getByText('已经开展两次安全教育活动。')).toBeVisible()
  await expect(page.getByRole('button', { name: '打印' })).toBeHidden()
  await expect(page.getByRole('button', { name: '向代表反馈' })).toBeHidden()
})
