/** A search on the phone: among everything one may see, with what was found marked. */
import { accounts } from '../support/accounts'
import { expect, expectAccessible, signIn, test } from '../support/phone'

test('a deputy finds a suggestion by what it says', async ({ page }) => {
  await signIn(page, accounts.deputy)
  await page.goto('/m/suggestions')
  await page.getByRole('searchbox', { name: '搜建议' }).fill('道路')
  await expect(page).toHaveURL(/q=%E9%81%93%E8%B7%AF/)
  await expect(page.locator('main mark').first()).toHaveText('道路')
  await expectAccessible(page)

  await page.getByRole('searchbox', { name: '搜建议' }).fill('没有人写过的词')
  await expect(page.getByText('没有找到。')).toBeVisible()
  await page.getByRole('searchbox', { name: '搜建议' }).fill('')
  await expect(page.getByRole('button', { name: /我提的/ })).toBeVisible()
})
