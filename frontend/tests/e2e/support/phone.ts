/** What every phone test does: sign in, watch for foreign requests and sideways scrolling. */
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test as base } from '@playwright/test'
import { accounts } from './accounts'

/** Fails a test whose page asks another origin for anything, or throws. */
export const test = base.extend({
  page: async ({ page, baseURL }, use) => {
    const foreign: string[] = []
    const thrown: string[] = []
    page.on('request', (request) => {
      const url = request.url()
      if (!/^(blob|data):/.test(url) && !url.startsWith(baseURL ?? '')) foreign.push(url)
    })
    page.on('pageerror', (error) => thrown.push(error.message))
    await use(page)
    expect(foreign, 'requests to other origins').toEqual([])
    expect(thrown, 'errors on the page').toEqual([])
  },
})

export { expect }

/** Signs in on the phone and waits for the first page. */
export async function signIn(page: Page, username: string): Promise<void> {
  await page.goto('/m/')
  await page.getByLabel('账号', { exact: true }).fill(username)
  await page.getByLabel('密码', { exact: true }).fill(accounts.password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('您好')
}

/**
 * No WCAG 2.2 AA violation, and nothing to scroll sideways. The window is made as high as the page,
 * so that nothing is judged while it is half hidden behind the tab bar.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const size = page.viewportSize() ?? { width: 390, height: 844 }
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width: size.width, height: Math.max(size.height, height) })
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([])
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(size.width)
  await page.setViewportSize(size)
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
