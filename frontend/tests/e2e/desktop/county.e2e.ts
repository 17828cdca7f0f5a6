/** What the county sets up before anybody can work: organs and terms. */
import { accounts } from '../support/accounts'
import {
  choose,
  door,
  expect,
  expectAccessible,
  modal,
  signIn,
  test,
  unique,
} from '../support/desktop'

test('an organ is created, found, renamed and taken out of use', async ({ page }) => {
  const name = `旬阳市试验管理局${unique()}`
  await signIn(page, accounts.county)
  await door(page, '组织机构').click()
  await page.getByRole('button', { name: '新建机构' }).click()
  const dialog = modal(page)
  await choose(dialog, '类型', '村（居）民委员会')
  await dialog.getByLabel('全称').fill(name)
  await dialog.getByRole('button', { name: '新建机构' }).click()
  await expect(dialog.getByRole('alert').first()).toBeVisible()
  await expectAccessible(page)
  await choose(dialog, '类型', '承办单位')
  await dialog.getByLabel('简称').fill('试验局')
  await dialog.getByRole('button', { name: '新建机构' }).click()
  await expect(dialog).toBeHidden()

  await page.getByLabel('机构名称').fill(name)
  const row = page.getByRole('row').filter({ hasText: name })
  await expect(row).toContainText('承办单位')
  await expect(row).toContainText('使用中')
  await row.getByRole('button', { name: '修改' }).click()
  await dialog.getByLabel('简称').fill('试验管理局')
  await dialog.getByText('使用中', { exact: true }).click()
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog).toBeHidden()
  await expect(row).toContainText('试验管理局')
  await expect(row).toContainText('已停用')

  // What is out of use is not offered any more.
  await page.goto('/suggestions')
  await page.getByRole('button', { name: '更多筛选' }).click()
  const unit = page.getByRole('combobox', { name: '承办单位' })
  await unit.click()
  await unit.fill(name)
  await expect(page.getByText('没有找到')).toBeVisible()
})

test('a term is created for a congress and its dates are corrected', async ({ page }) => {
  const name = `安康市人民代表大会${unique()}`
  await signIn(page, accounts.county)
  await door(page, '届次').click()
  await page.getByRole('button', { name: '新建届次' }).click()
  const dialog = modal(page)
  await choose(dialog, '层级', '市级')
  await dialog.getByRole('button', { name: '新建届次' }).click()
  await expect(dialog.getByRole('alert').first()).toBeVisible()
  await expectAccessible(page)
  await dialog.getByLabel('全称').fill(name)
  await dialog.getByLabel('届次').fill('5')
  await dialog.getByLabel('起始日期').fill('2022年2月18日')
  await dialog.getByLabel('起始日期').press('Tab')
  await dialog.getByRole('button', { name: '新建届次' }).click()
  await expect(dialog).toBeHidden()
  const row = page.getByRole('row').filter({ hasText: name })
  await expect(row).toContainText('第5届')
  await expect(row).toContainText('2022年2月18日')

  await row.getByRole('button', { name: '修改' }).click()
  await dialog.getByLabel('届满日期').fill('2027年2月17日')
  await dialog.getByLabel('届满日期').press('Tab')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog).toBeHidden()
  await expect(row).toContainText('2027年2月17日')
})
