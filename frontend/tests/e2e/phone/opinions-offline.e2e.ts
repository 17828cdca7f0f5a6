/** Oral opinions and reports written without network: kept, shown as waiting, sent once. */
import { accounts } from '../support/accounts'
import { inspected, report } from '../support/field'
import { expect, expectAccessible, signIn, standOnItsOwn, test } from '../support/phone'
import { staff } from '../support/staff'

test('an opinion said without network is sent once, by itself', async ({
  page,
  context,
  request,
}) => {
  const content = `渡口栏杆松动${Date.now() % 1_000_000}处，建议加固并设置警示牌。`
  const posts: string[] = []
  context.on('request', (sent) => {
    if (sent.method() === 'POST' && sent.url().endsWith('/api/v1/oral-opinions'))
      posts.push(sent.headers()['idempotency-key'] ?? '')
  })
  await signIn(page, accounts.deputy)
  await standOnItsOwn(page)
  await context.setOffline(true)
  await page.goto('/m/oral-opinions/new')
  await expect(page.getByText('现在没有网络。')).toBeVisible()
  await page.getByRole('button', { name: '视察', exact: true }).click()
  await page.getByLabel('活动名称或者审议的议题').fill('渡口安全视察')
  await page.getByLabel('意见内容').fill(content)
  await expect(page.getByText(/已自动保存在手机里/)).toBeVisible()

  // The phone is switched off and on again while it is written.
  await page.reload()
  await expect(page.getByLabel('意见内容')).toHaveValue(content)
  await page.getByRole('button', { name: '提口头意见' }).click()
  await expect(page).toHaveURL(/outbox/)
  await expect(page.getByText(content)).toBeVisible()
  await expect(page.getByText('等待发送 · 口头意见')).toBeVisible()
  await expectAccessible(page)
  await page.reload()
  await expect(page.getByText(content)).toBeVisible()

  await context.setOffline(false)
  await expect(page.getByText('都已经发出去了。')).toBeVisible({ timeout: 40_000 })
  // Whatever was tried in between, it is one submission.
  expect(new Set(posts).size).toBe(1)
  expect(posts[0]).toMatch(/^[0-9a-f-]{36}$/)
  const deputy = await staff(request, accounts.deputy)
  const { items } = await deputy.get<{ items: { content: string }[] }>('/oral-opinions?limit=50')
  expect(items.filter((one) => one.content === content)).toHaveLength(1)
  await page.goto('/m/oral-opinions?view=mine')
  await expect(page.getByRole('link', { name: content })).toBeVisible()
})

test('a report written without network waits, and what is refused is written on', async ({
  page,
  context,
  request,
}) => {
  const title = `渡口${Date.now() % 1_000_000}号视察`
  const id = await inspected(request, title)
  await signIn(page, accounts.deputy)
  await standOnItsOwn(page)
  await page.goto(`/m/inspections/${id}`)
  await page.getByRole('button', { name: '写报告' }).click()
  await expect(page.getByLabel('报告')).toBeVisible()
  await context.setOffline(true)
  await page.getByLabel('报告').fill(report)
  await page.getByRole('button', { name: '保存报告' }).click()
  await expect(page).toHaveURL(/outbox/)
  await expect(page.getByText('等待发送 · 活动报告')).toBeVisible()

  // Meanwhile the office changes the record: the server refuses what was written on the old one.
  const clerk = await staff(request, accounts.township)
  const { version } = await clerk.get<{ version: number }>(`/inspections/${id}`)
  const { access_token } = (await (
    await request.post('/api/v1/auth/sign-in', {
      data: { username: accounts.township, password: accounts.password, client: 'app' },
    })
  ).json()) as { access_token: string }
  const changed = await request.patch(`/api/v1/inspections/${id}`, {
    headers: { Authorization: `Bearer ${access_token}`, 'If-Match': `"v${version}"` },
    data: { place: '城关镇渡口' },
  })
  expect(changed.ok(), await changed.text()).toBe(true)
  await context.setOffline(false)
  await expect(page.getByText('被退回 · 活动报告')).toBeVisible({ timeout: 40_000 })
  await page.getByRole('button', { name: '修改后再提交' }).click()
  await expect(page.getByLabel('报告')).toHaveValue(report)
  await page.getByRole('button', { name: '保存报告' }).click()
  await expect(page).toHaveURL(new RegExp(`inspections/${id}$`))
  await expect(page.getByText(report)).toBeVisible()
})
