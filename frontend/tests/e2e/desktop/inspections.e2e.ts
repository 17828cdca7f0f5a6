/** An inspection from its record over the unit's answer to the deputies who took part. */
import { accounts } from '../support/accounts'
import {
  colleague,
  expect,
  expectAccessible,
  modal,
  pick,
  signIn,
  test,
  unique,
} from '../support/desktop'
import { staff, today } from '../support/staff'

test('J22: recorded, handed over, answered, fed back', async ({
  page,
  browser,
  baseURL,
  request,
}) => {
  const title = `农村供水设施${unique()}视察`
  const deputy = await staff(request, accounts.deputy)
  const me = await deputy.get<{ display_name: string }>('/me')
  await signIn(page, accounts.township)
  await page.goto('/inspections/new')
  await page.getByLabel('活动名称').fill(title)
  await page.getByLabel('地点').fill('红军镇水厂')
  await pick(page, '带队代表', me.display_name)
  await page.getByLabel('报告').fill('水厂的消毒设备已经停用三个月，建议尽快修复并定期检测水质。')
  await expectAccessible(page)
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
  const id = page.url().split('/').at(-1) ?? ''

  await page.getByRole('button', { name: '登记口头意见' }).click()
  await modal(page).getByLabel('意见内容').fill('水厂门口的路灯不亮，建议修复。')
  await modal(page).getByRole('button', { name: '登记口头意见' }).click()
  await expect(page.getByRole('link', { name: '水厂门口的路灯不亮，建议修复。' })).toBeVisible()

  await page.getByRole('button', { name: '转交单位' }).click()
  await modal(page).getByLabel('由谁决定').fill('镇人大主席团')
  await pick(page, '单位1', accounts.unit_name)
  await modal(page).getByLabel('要求单位1研究处理什么').fill('修复消毒设备，定期检测水质。')
  await modal(page).getByRole('button', { name: '转交单位' }).click()
  await expect(page.getByText('待答复', { exact: true })).toBeVisible()
  await expectAccessible(page)

  const unit = await colleague(browser, accounts.undertaker, baseURL)
  await unit.page.goto(`/inspections/${id}`)
  await unit.page.getByRole('button', { name: '登记答复' }).click()
  const dialog = modal(unit.page)
  await dialog.getByLabel('答复内容').fill('消毒设备已经修复，水质每月检测一次。')
  await dialog.getByLabel('答复人姓名').fill('李建国')
  await dialog.getByLabel('职务').fill('副局长')
  await dialog.getByRole('button', { name: '登记答复' }).click()
  await expect(unit.page.getByText('本单位已经答复。')).toBeVisible()
  await unit.leave()

  await page.reload()
  await page.getByRole('button', { name: '向代表反馈' }).click()
  await modal(page).getByLabel('研究处理情况').fill(`消毒设备已经修复（${today()}）。`)
  await modal(page).getByRole('button', { name: '向代表反馈' }).click()
  await expect(page.getByText('已反馈', { exact: true })).toBeVisible()
  const notices = await deputy.get<{ items: { link: string }[] }>('/notices?limit=50')
  expect(notices.items.some((one) => one.link === `inspections/${id}`)).toBe(true)
})
