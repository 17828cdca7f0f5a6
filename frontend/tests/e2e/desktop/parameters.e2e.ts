import { accounts } from '../support/accounts'
import { choose, door, expect, expectAccessible, signIn, test, unique } from '../support/desktop'

test('a dated value is changed with its document, and the history keeps both', async ({ page }) => {
  const paper = `县人大常委会〔2026〕${unique()}号文件`
  const value = String(8 + (Number(unique()) % 20))
  await signIn(page, accounts.county)
  await door(page, '参数与依据').click()
  const row = page.getByRole('row').filter({ hasText: '会议通知提前天数' })
  const fixed = page.getByRole('row').filter({ hasText: '人代会法定人数' })
  await expect(fixed.getByRole('button', { name: '修改' })).toHaveAttribute('aria-disabled', 'true')

  await row.getByRole('button', { name: '修改' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('1 至 30').first()).toBeVisible()
  await expectAccessible(page)
  await dialog.getByLabel('新的值').fill('45')
  await dialog.getByLabel('依据').fill(paper)
  await dialog.getByRole('button', { name: '保存新值' }).click()
  await expect(dialog.getByRole('alert').first()).toBeVisible()
  await dialog.getByLabel('新的值').fill(value)
  await dialog.getByRole('button', { name: '保存新值' }).click()
  await expect(dialog).toBeHidden()
  await expect(row).toContainText(`${value} 日`)
  await expect(row).toContainText('本县规定')

  // A slip is corrected for the same day: said first, and the wrong value can still be read.
  const right = String(Number(value) + 1)
  await row.getByRole('button', { name: '修改' }).click()
  await dialog.getByLabel('新的值').fill(right)
  await dialog.getByLabel('依据').fill(paper)
  await dialog.getByRole('button', { name: '保存新值' }).click()
  await expect(dialog.getByRole('alert').first()).toContainText('已经设定过')
  await dialog.locator('label').filter({ hasText: '更正这一天的值' }).click()
  await dialog.getByRole('button', { name: '保存新值' }).click()
  await expect(dialog).toBeHidden()
  await expect(row).toContainText(`${right} 日`)

  await row.getByRole('button', { name: '历次取值' }).click()
  await expect(page.getByRole('dialog')).toContainText(paper)
  await expect(page.getByRole('dialog')).toContainText('已更正')
  await expectAccessible(page)
})

test('the county names the classes of replies, and the names are used', async ({ page }) => {
  const name = `留作参考${unique()}`
  await signIn(page, accounts.county)
  await page.goto('/parameters')
  const row = page.getByRole('row').filter({ hasText: '建议办理结果分类' })
  await row.getByRole('button', { name: '修改' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('新的值 D').fill(name)
  await dialog.getByLabel('依据').fill('县人大常委会代表建议办理办法第九条')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: '保存新值' }).click()
  await expect(dialog).toBeHidden()
  await expect(row).toContainText(name)
  await page.goto('/suggestions')
  await page.getByRole('button', { name: '更多筛选' }).click()
  await choose(page, '全部答复类别', `D类（${name}）`)
  await expect(page).toHaveURL(/result_class=D/)
})
