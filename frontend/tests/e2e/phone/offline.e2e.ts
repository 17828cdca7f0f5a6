import { accounts } from '../support/accounts'
import { compose, expect, signIn, standOnItsOwn, test } from '../support/phone'

test('a suggestion written without network is sent once, by itself', async ({ page, context }) => {
  const title = `关于架设路灯${Date.now() % 1_000_000}的建议`
  const posts: string[] = []
  context.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/api/v1/suggestions')) {
      posts.push(request.headers()['idempotency-key'] ?? '')
    }
  })
  await signIn(page, accounts.deputy)
  await standOnItsOwn(page)

  await context.setOffline(true)
  await compose(
    page,
    title,
    '村口路段夜间没有路灯，老人和学生出行不安全，建议安装太阳能路灯二十盏。',
  )
  await expect(page.getByText('现在没有网络。')).toBeVisible()
  await page.locator('input[accept="image/*"]').setInputFiles('public/icon-512.png')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('button', { name: /^提交，交给.+审查$/ }).click()
  await expect(page).toHaveURL(/outbox/)
  await expect(page.getByText(title)).toBeVisible()

  // The phone is switched off and on again, still without network.
  await page.reload()
  await expect(page.getByText(title)).toBeVisible()
  expect(posts).toEqual([])

  await context.setOffline(false)
  await expect(page.getByText('都已经发出去了。')).toBeVisible({ timeout: 40_000 })
  expect(posts).toHaveLength(1)
  expect(posts[0]).toMatch(/^[0-9a-f-]{36}$/)

  await page.goto('/m/suggestions?view=mine')
  await page.getByRole('link', { name: title }).click()
  await expect(page.getByRole('button', { name: '打开 icon-512.jpg' })).toBeVisible()
})

test('signing out with unsent work asks first and keeps it', async ({ page, context }) => {
  const title = `关于清淤${Date.now() % 1_000_000}的建议`
  await signIn(page, accounts.deputy)
  await standOnItsOwn(page)
  await context.setOffline(true)
  await compose(page, title, '村口水渠多年没有清淤，雨季倒灌农田，建议安排人员清淤并硬化渠底。')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('button', { name: /^提交，交给.+审查$/ }).click()
  // The title stands on the page before, too: what was sent off is only then in the outbox.
  await expect(page).toHaveURL(/outbox/)
  await expect(page.getByText(title)).toBeVisible()
  await page.goto('/m/me')
  await page.getByRole('button', { name: '退出登录' }).click()
  await expect(page.getByRole('dialog')).toContainText('还有 1 件没有发出去')
  await page.getByRole('button', { name: '退出', exact: true }).click()
  await expect(page.getByLabel('账号', { exact: true })).toBeVisible()
  // The server hears of it when the network is back: the cookie no longer opens the session.
  await context.setOffline(false)
  await page.goto('/m/')
  await page.waitForFunction(() => localStorage.getItem('luzhi.ending') === null)
  expect((await page.request.post('/api/v1/auth/refresh', { data: {} })).status()).toBe(401)
  await signIn(page, accounts.deputy)
  await page.goto('/m/suggestions?view=mine')
  await expect(page.getByRole('link', { name: title })).toBeVisible({ timeout: 40_000 })
})
