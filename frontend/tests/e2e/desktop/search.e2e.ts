import { accounts } from '../support/accounts'
import { door, expect, expectAccessible, signIn, test } from '../support/desktop'

test('a search marks what it found, in the title and in a line of the text', async ({ page }) => {
  await signIn(page, accounts.county)
  await door(page, '建议议案').click()
  await page.getByLabel('标题、内容、答复、姓名').fill('道路')
  await expect(page).toHaveURL(/q=%E9%81%93%E8%B7%AF/)
  await expect(page.locator('tbody mark').first()).toHaveText('道路')
  await expect(page.locator('tbody .line').first()).toContainText(/^(内容|答复)：/)
  await expectAccessible(page)

  await page.getByLabel('标题、内容、答复、姓名').fill('道路 没有人写过的词')
  await expect(page.getByText('没有符合条件的内容')).toBeVisible()
  await page.getByLabel('标题、内容、答复、姓名').fill('<b>道路</b>')
  await expect(page.locator('tbody b')).toHaveCount(0)
})
