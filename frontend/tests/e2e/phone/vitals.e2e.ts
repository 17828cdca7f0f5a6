/** Nothing jumps away under the thumb while a page fills: the shift of the layout, which no clock decides. */
import type { Page } from '@playwright/test'
import { accounts } from '../support/accounts'
import { expect, settle, signIn, test } from '../support/phone'

// Answers pass the test, not a worker.
test.use({ serviceWorkers: 'block' })

/** Most that may move (handbook: frontend 3.2). */
const MOST = 0.1
/** So late comes every answer that the page is painted without it first. */
const ANSWER_MS = 400

declare global {
  var shifted: number | undefined
}

/** Adds up in the page what moves without having been pressed. */
function watchShifts() {
  globalThis.shifted = 0
  new PerformanceObserver((list) => {
    for (const one of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[])
      if (!one.hadRecentInput) globalThis.shifted = (globalThis.shifted ?? 0) + one.value
  }).observe({ type: 'layout-shift', buffered: true })
}

async function shiftOf(page: Page, path: string): Promise<number> {
  await page.goto(path)
  await expect(page.locator('main .card').first()).toBeVisible()
  await settle(page)
  return page.evaluate(() => globalThis.shifted ?? -1)
}

test('the first page and two lists hardly move while they fill', async ({ page }) => {
  await signIn(page, accounts.deputy)
  await page.addInitScript(watchShifts)
  await page.route('**/api/v1/**', async (route) => {
    await new Promise((done) => setTimeout(done, ANSWER_MS))
    await route.continue()
  })
  for (const path of ['/m/home', '/m/suggestions?view=mine', '/m/inbox']) {
    const shift = await shiftOf(page, path)
    expect(shift, `${path} was watched`).toBeGreaterThanOrEqual(0)
    expect(shift, `${path} moves`).toBeLessThanOrEqual(MOST)
  }
})
