/** What phone tests do: sign in, write. */
import { type Browser, expect, type Page } from '@playwright/test'
import { accounts } from './accounts'
import { watch } from './page'

export { expectAccessible, expectLargeTargets, settle, test } from './page'
export { expect }

/** Signs in on the phone and waits for the first page. */
export async function signIn(page: Page, username: string): Promise<void> {
  await page.goto('/m/')
  await page.getByLabel('账号', { exact: true }).fill(username)
  await page.getByLabel('密码', { exact: true }).fill(accounts.password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('您好')
}

/** The application is on the phone and answers for itself: from here on the network may fail. */
export async function standOnItsOwn(page: Page): Promise<void> {
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state)
  await page.goto('/m/home')
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state))
    .toBe('activated')
  // What is seldom opened follows by itself.
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('luzhi.parts')), { timeout: 40_000 })
    .toBeTruthy()
}

/** Writes a suggestion up to the last step (four screens). */
export async function compose(page: Page, title: string, content: string): Promise<void> {
  await page.goto('/m/suggestions/new')
  await page.getByLabel('建议标题').fill(title)
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByLabel('建议内容').fill(content)
  await page.getByRole('button', { name: '下一步' }).click()
  await expect(page.getByRole('heading', { name: '照片和联名' })).toBeVisible()
}

/** Somebody with a phone of his own, next to whoever the test is about. */
export async function someoneOnPhone(
  browser: Browser,
  username: string,
  baseURL: string | undefined,
) {
  const viewport = { width: 390, height: 844 }
  const context = await browser.newContext({ viewport, hasTouch: true, isMobile: true })
  const page = await context.newPage()
  const check = watch(page, baseURL)
  await signIn(page, username)
  return {
    page,
    context,
    leave: async () => {
      check()
      await context.close()
    },
  }
}

/** A deputy with a phone of his own. */
export const deputyOnPhone = someoneOnPhone

/** Opens what waits for somebody on the phone: from the home page, which shows the first few, or from all. */
export async function openToDo(page: Page, title: string) {
  await page.goto('/m/home')
  const item = page.getByRole('link', { name: title })
  const more = page.getByRole('link', { name: /全部查看$/ })
  await expect(item.or(more).first()).toBeVisible()
  if (!(await item.isVisible())) await more.click()
  await item.click()
}
