/** WeChat's own browser: no service worker, nothing to install. Everything works as a plain page. */
import { accounts } from '../support/accounts'
import { expect, expectAccessible, signIn, test } from '../support/phone'
import { unique } from '../support/works'

test.use({
  serviceWorkers: 'block',
  userAgent:
    'Mozilla/5.0 (Linux; Android 12; V2203A) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/107.0.5304.141 Mobile Safari/537.36 XWEB/5169 MMWEBSDK/20231105 MicroMessenger/8.0.44.2502(0x28002C37) WeChat/arm64 Weixin NetType/4G Language/zh_CN ABI/arm64',
})

test('in WeChat a deputy signs in, keeps the diary, and what waits is sent', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000)
  const mark = unique()
  const first = `水渠${mark}漏水，地里浇不上水。`
  const second = `村道${mark}积水，下雨天过不去。`
  await signIn(page, accounts.deputy)
  await expectAccessible(page)
  await page.getByRole('link', { name: '履职', exact: true }).click()
  await page.getByRole('link', { name: '民情日记', exact: true }).click()
  await page.getByRole('link', { name: '写日记' }).click()
  await page.getByLabel('遇到了什么事').fill(first)
  await page.getByRole('button', { name: '记下来', exact: true }).click()
  await expect(page).toHaveURL(/diary-entries\/[0-9a-f-]{36}$/)
  await expect(page.getByText(first)).toBeVisible()

  // What waits is looked at once before, as without a worker nothing is fetched beforehand.
  await page.goto('/m/outbox')
  await expect(page.getByText('都已经发出去了。')).toBeVisible()
  await page.goto('/m/diary-entries')
  await page.getByRole('link', { name: '写日记' }).click()
  await expect(page.getByLabel('遇到了什么事')).toBeVisible()
  // The service cannot be reached; the page itself stays.
  await context.route('**/api/v1/diary-entries', (route) =>
    route.request().method() === 'POST' ? route.abort('internetdisconnected') : route.continue(),
  )
  await page.getByLabel('遇到了什么事').fill(second)
  await page.getByRole('button', { name: '记下来', exact: true }).click()
  await expect(page).toHaveURL(/outbox/)
  await expect(page.getByText('等待发送 · 民情日记')).toBeVisible()
  await page.reload()
  await expect(page.getByText('等待发送 · 民情日记')).toBeVisible()
  await expectAccessible(page)
  await context.unroute('**/api/v1/diary-entries')
  await page.getByRole('button', { name: '现在发送' }).click()
  await expect(page.getByText('都已经发出去了。')).toBeVisible({ timeout: 40_000 })

  await page.goto('/m/diary-entries')
  for (const text of [first, second])
    await expect(page.getByRole('link', { name: text })).toHaveCount(1)
  const hasWorker = () =>
    'serviceWorker' in navigator && navigator.serviceWorker.controller !== null
  expect(await page.evaluate(hasWorker)).toBe(false)
})
