/** Coming back to the page asks what changed, and renews it. */
import type { Page } from '@playwright/test'
import { accounts } from '../support/accounts'
import { expect, signIn, test } from '../support/phone'
import { staff, today } from '../support/staff'
import { unique } from '../support/works'

/** Looks away and back: the page is told that it is visible. */
async function lookAgain(page: Page) {
  const answered = page.waitForResponse((one) => one.url().includes('/api/v1/changes'))
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await answered
}

test('what was written on another phone appears when the page is looked at again', async ({
  page,
  request,
}) => {
  const other = await staff(request, accounts.deputy)
  const begun = page.waitForResponse((one) => one.url().endsWith('/api/v1/changes'))
  await signIn(page, accounts.deputy)
  await begun
  await page.getByRole('link', { name: '履职', exact: true }).click()
  await page.getByRole('link', { name: '民情日记', exact: true }).click()
  await expect(page.getByRole('link', { name: '写日记' })).toBeVisible()

  const content = `两户人家共用一口井${unique()}，水位下降了，希望看看。`
  await other.post('/diary-entries', { level: 'township', met_on: today(), content })
  await expect(async () => {
    await lookAgain(page)
    await expect(page.getByText(content)).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 20_000 })
})
