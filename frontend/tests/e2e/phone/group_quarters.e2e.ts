/** A deputy reads why the quarter of their group has its colour. */
import { accounts } from '../support/accounts'
import { expect, expectAccessible, signIn, test } from '../support/phone'

test('6.4: the phone tells the colour of a quarter and why', async ({ page }) => {
  await signIn(page, accounts.deputy)
  await page.goto('/m/group-quarters')
  await expectAccessible(page)
  await page
    .getByRole('link', { name: /第二代表小组/ })
    .first()
    .click()
  await expect(page.getByText('六步记录不完整：黄。')).toBeVisible()
  await expectAccessible(page)
  await page.goto('/m/group-quarters')
  await page
    .getByRole('link', { name: /农业农村专业小组/ })
    .first()
    .click()
  await expect(page.getByText('活动次数不够：红。')).toBeVisible()
  // Somebody else's part: the button says why.
  await expect(page.getByRole('button', { name: /整改方案/ })).toBeDisabled()
  await expectAccessible(page)
})
