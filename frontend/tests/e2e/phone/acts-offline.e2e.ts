/** Acts of one tap without network: they wait where they were done, survive a reload, and are sent once. */
import type { BrowserContext } from '@playwright/test'
import { accounts } from '../support/accounts'
import { members, personOf, words } from '../support/jointly'
import { expect, expectAccessible, signIn, standOnItsOwn, test } from '../support/phone'
import { staff, submitted, today } from '../support/staff'
import { unique } from '../support/works'

interface Motion {
  id: string
  version: number
  signatures: { deputy_id: string; status: string }[]
}

/** The keys under which the phone sends an act. */
function keysOf(context: BrowserContext, path: string): string[] {
  const keys: string[] = []
  context.on('request', (sent) => {
    if (sent.method() === 'POST' && sent.url().endsWith(path))
      keys.push(sent.headers()['idempotency-key'] ?? '')
  })
  return keys
}

test('a request to sign along is answered without network', async ({ page, context, request }) => {
  test.setTimeout(120_000)
  const content = '三组进村道路多处塌方，学生上学、老人看病都不方便，建议列入明年水毁修复计划。'
  const second = await personOf(request, accounts.other_deputy)
  const id = await submitted(request, `关于修路${unique()}的建议`, content)
  const lead = await staff(request, accounts.deputy)
  await lead.act(id, 'cosigners', { deputy_ids: [second.id] })
  const keys = keysOf(context, `/suggestions/${id}/cosigner-answers`)

  await signIn(page, accounts.other_deputy)
  await standOnItsOwn(page)
  await page.goto(`/m/suggestions/${id}`)
  await expect(page.getByRole('button', { name: '同意附议' })).toBeVisible()
  await context.setOffline(true)
  await page.getByRole('button', { name: '同意附议' }).click()
  await expect(page.getByText('“同意附议”等待发送')).toBeVisible()
  await expect(page.getByRole('button', { name: '同意附议' })).toHaveCount(0)
  await expectAccessible(page)
  // The battery was empty.
  await page.reload()
  await expect(page.getByText('“同意附议”等待发送')).toBeVisible()
  await page.goto('/m/outbox')
  await expect(page.getByText('等待发送 · 同意附议')).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText('都已经发出去了。')).toBeVisible({ timeout: 40_000 })
  expect(new Set(keys).size).toBe(1)
  const { cosigners } = await lead.get<{ cosigners: { deputy_id: string; status: string }[] }>(
    `/suggestions/${id}`,
  )
  expect(cosigners.filter((one) => one.deputy_id === second.id)).toMatchObject([
    { status: 'confirmed' },
  ])
})

test('a motion is signed without network while another deputy signs; one that was changed is not', async ({
  page,
  context,
  request,
}) => {
  test.setTimeout(180_000)
  const second = await personOf(request, accounts.other_deputy)
  const [third] = await members(request, 1)
  const lead = await staff(request, accounts.deputy)
  const move = (title: string) =>
    lead.post<Motion>('/motions', {
      level: 'township',
      title,
      cause: words.案由,
      grounds: words.案据,
      plan: words.方案,
      invited_deputy_ids: [second.id, third?.id],
    })
  const same = await move(`关于修复渠道${unique()}的议案`)
  const changed = await move(`关于修复水闸${unique()}的议案`)
  const keys = keysOf(context, `/motions/${same.id}/signatures`)

  await signIn(page, accounts.other_deputy)
  await standOnItsOwn(page)
  // Both were read before the network went.
  await page.goto(`/m/motions/${changed.id}`)
  await expect(page.getByRole('button', { name: '同意联名' })).toBeVisible()
  await page.goto(`/m/motions/${same.id}`)
  await expect(page.getByRole('button', { name: '同意联名' })).toBeVisible()
  await context.setOffline(true)
  for (const { id } of [changed, same]) {
    await page.goto(`/m/motions/${id}`)
    await page.getByRole('button', { name: '同意联名' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '同意联名' }).click()
    await expect(page.getByText('“同意联名”等待发送')).toBeVisible()
    await expect(page.getByRole('button', { name: '同意联名' })).toHaveCount(0)
  }
  await expectAccessible(page)
  const other = await staff(request, third?.username ?? '')
  await other.actOn(`motions/${same.id}`, 'signatures', { answer: 'confirmed' })
  await lead.patchOn(`motions/${changed.id}`, { plan: `${words.方案}另加照明。` })
  await page.goto('/m/outbox')
  await expect(page.getByText('等待发送 · 同意联名')).toHaveCount(2)
  await context.setOffline(false)
  // Whoever signs signs what was read: that is said, and nothing is dropped.
  await expect(page.getByText('被退回 · 同意联名')).toBeVisible({ timeout: 40_000 })
  await expect(page.getByText('等待发送 · 同意联名')).toHaveCount(0)
  await expectAccessible(page)
  expect(new Set(keys).size).toBe(1)
  const signedBy = async (id: string) =>
    (await lead.get<Motion>(`/motions/${id}`)).signatures.find((one) => one.deputy_id === second.id)
      ?.status
  expect(await signedBy(same.id)).toBe('confirmed')
  expect(await signedBy(changed.id)).toBe('invited')
  await page.getByRole('button', { name: '查看' }).click()
  await expect(page).toHaveURL(new RegExp(`motions/${changed.id}$`))
  await expect(page.getByText('另加照明。')).toBeVisible()
  await page.getByRole('button', { name: '同意联名' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '同意联名' }).click()
  await expect(page.getByText('您已经联名。')).toBeVisible()
})

test('A5: an entry of the diary becomes a suggestion without network, one more is deleted', async ({
  page,
  context,
  request,
}) => {
  test.setTimeout(120_000)
  const title = `五组路灯${unique()}坏了两个月`
  const deputy = await staff(request, accounts.deputy)
  const write = (content: string) =>
    deputy.post<{ id: string }>('/diary-entries', { level: 'township', met_on: today(), content })
  const { id } = await write(`${title}。老人晚上不敢出门，孩子上学也要摸黑，希望早点修好。`)
  const wrong = await write(`写错了的一篇${unique()}`)
  const keys = keysOf(context, `/diary-entries/${id}/suggestions`)

  await signIn(page, accounts.deputy)
  await standOnItsOwn(page)
  for (const one of [wrong.id, id]) {
    await page.goto(`/m/diary-entries/${one}`)
    await expect(page.getByRole('button', { name: '删除' })).toBeEnabled()
  }
  await context.setOffline(true)
  await page.getByRole('button', { name: '改为建议' }).click()
  await expect(page.getByText('“改为建议”等待发送')).toBeVisible()
  await expect(page.getByRole('button', { name: '改为建议' })).toHaveCount(0)
  await expectAccessible(page)
  await page.goto(`/m/diary-entries/${wrong.id}`)
  await page.getByRole('button', { name: '删除' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '删除' }).click()
  await expect(page.getByText('“删除”等待发送')).toBeVisible()
  await page.goto('/m/outbox')
  await expect(page.getByText('等待发送 · 改为建议')).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText('都已经发出去了。')).toBeVisible({ timeout: 40_000 })
  expect(new Set(keys).size).toBe(1)
  const made = await deputy.get<{ handling: string; suggestion_id: string | null }>(
    `/diary-entries/${id}`,
  )
  expect(made.handling).toBe('suggested')
  await page.goto(`/m/suggestions/${made.suggestion_id ?? ''}`)
  await expect(page.getByText('草稿', { exact: true })).toBeVisible()
  await page.goto('/m/diary-entries')
  await expect(page.getByRole('link', { name: title })).toBeVisible()
  await expect(page.getByRole('link', { name: '写错了的一篇' })).toHaveCount(0)
})

test('a draft is changed, given a picture and handed in without network, in this order', async ({
  page,
  context,
  request,
}) => {
  test.setTimeout(120_000)
  const deputy = await staff(request, accounts.deputy)
  const content = '村口水渠多年没有清淤，雨季倒灌农田，建议安排人员清淤并硬化渠底。'
  const { id } = await deputy.post<{ id: string }>('/suggestions', {
    title: `关于清淤${unique()}的建议`,
    content,
    level: 'township',
    invited_deputy_ids: [],
    submit: false,
  })
  const keys = keysOf(context, `/suggestions/${id}/submissions`)
  await signIn(page, accounts.deputy)
  await standOnItsOwn(page)
  await page.goto(`/m/suggestions/${id}/edit`)
  await expect(page.getByLabel('建议内容')).toHaveValue(content)
  await context.setOffline(true)
  await page.getByLabel('建议内容').fill(`${content}渠边也要加护栏。`)
  await page.locator('input[accept="image/*"]').setInputFiles('public/icon-512.png')
  await expect(page.getByRole('button', { name: '去掉 icon-512.jpg' })).toBeVisible()
  await page.getByRole('button', { name: /^提交，交给.+审查$/ }).click()
  await expect(page).toHaveURL(/outbox/)
  await expect(page.getByText('等待发送 · 修改建议')).toBeVisible()
  await expect(page.getByText('带 1 个材料')).toBeVisible()
  await page.reload()
  await expect(page.getByText('等待发送 · 修改建议')).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText('都已经发出去了。')).toBeVisible({ timeout: 40_000 })
  expect(keys).toHaveLength(1)
  const made = await deputy.get<{ status: string; content: string; attachments: unknown[] }>(
    `/suggestions/${id}`,
  )
  expect(made).toMatchObject({ status: 'submitted', content: `${content}渠边也要加护栏。` })
  expect(made.attachments).toHaveLength(1)
})
