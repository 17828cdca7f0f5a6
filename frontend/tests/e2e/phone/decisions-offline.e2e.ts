/** What a unit reports on a decision without network: kept, shown as waiting, sent once; refused, written on. */
import { type APIRequestContext, type Page } from '@playwright/test'
import { accounts } from '../support/accounts'
import { unitId } from '../support/field'
import { expect, expectAccessible, settle, signIn, standOnItsOwn, test } from '../support/phone'
import { staff, today } from '../support/staff'

const content = '养护标准已经核定，经费已经列入预算，第一季度养护情况已经公布。'

/** An adopted opinion in the hands of two units; answers its identifier. */
async function handedOver(request: APIRequestContext, title: string) {
  const clerk = await staff(request, accounts.township)
  const { id } = await clerk.post<{ id: string }>('/decisions', {
    level: 'township',
    kind: 'opinion',
    body: 'presidium',
    title,
    content: '农村道路养护经费落实不到位，请核定养护标准，按季度公布养护情况。',
  })
  await clerk.actOn(`decisions/${id}`, 'adoptions', { adopted_on: today() })
  const units = await Promise.all(
    [accounts.unit_name, accounts.township_unit_name].map(async (name) => ({
      unit_id: await unitId(request, name),
      request: '核定养护标准，按季度公布养护情况。',
    })),
  )
  const body = { decided_on: today(), decided_by: '镇人大主席团', units }
  await clerk.actOn(`decisions/${id}`, 'handovers', body)
  return id
}

async function write(page: Page) {
  await page.getByLabel('办理情况', { exact: true }).fill(content)
  await page.getByLabel('报告人姓名').fill('李建国')
  await page.getByLabel('职务').fill('副局长')
}

test('a report written without network outlives the phone being switched off and is sent once', async ({
  page,
  context,
  request,
}) => {
  const title = `关于道路养护${Date.now() % 1_000_000}的审议意见`
  const id = await handedOver(request, title)
  const keys: string[] = []
  context.on('request', (sent) => {
    if (sent.method() === 'POST' && /handovers\/[^/]+\/reports$/.test(sent.url()))
      keys.push(sent.headers()['idempotency-key'] ?? '')
  })
  await signIn(page, accounts.undertaker)
  await standOnItsOwn(page)
  await page.goto(`/m/decisions/${id}`)
  await expect(page.getByLabel('办理情况', { exact: true })).toBeVisible()
  await context.setOffline(true)
  await write(page)
  await expect(page.getByText(/已自动保存在手机里/)).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('办理情况', { exact: true })).toHaveValue(content)
  await page.getByRole('button', { name: '报告办理情况' }).click()
  await expect(page).toHaveURL(/outbox/)
  await expect(page.getByText('等待发送 · 办理情况报告')).toBeVisible()
  await expectAccessible(page)

  // On the page of the decision there is nothing to write a second time.
  await page.goto(`/m/decisions/${id}`)
  await expect(page.getByText('报告已经写好，存在这部手机里，有网后自动发出。')).toBeVisible()
  await expect(page.getByLabel('办理情况', { exact: true })).toHaveCount(0)
  await expectAccessible(page)

  await context.setOffline(false)
  await expect(page.getByText('本单位已经报告，等待审议评价。')).toBeVisible({ timeout: 40_000 })
  // Whatever was tried in between, it is one submission.
  expect(new Set(keys).size).toBe(1)
  const unit = await staff(request, accounts.undertaker)
  const { handovers } = await unit.get<{ handovers: { reports: { content: string }[] }[] }>(
    `/decisions/${id}`,
  )
  expect(handovers.flatMap((one) => one.reports).map((one) => one.content)).toEqual([content])
})

test('a report that is refused later opens again with what was written', async ({
  page,
  context,
  request,
}) => {
  const id = await handedOver(request, `关于桥梁检测${Date.now() % 1_000_000}的审议意见`)
  await signIn(page, accounts.undertaker)
  await standOnItsOwn(page)
  await page.goto(`/m/decisions/${id}`)
  await expect(page.getByLabel('办理情况', { exact: true })).toBeVisible()
  await context.setOffline(true)
  await write(page)
  await page.getByRole('button', { name: '报告办理情况' }).click()
  await expect(page.getByText('等待发送 · 办理情况报告')).toBeVisible()

  // The other unit is faster: the record is no longer the one that was seen.
  const other = await staff(request, accounts.township_undertaker)
  const { handovers } = await other.get<{ handovers: { id: string }[] }>(`/decisions/${id}`)
  await other.actOn(`decisions/${id}`, `handovers/${handovers[0]?.id}/reports`, {
    content: '已经组织学生护路宣传两次。',
    reported_by: '张华',
    reported_post: '校长',
    reported_on: today(),
  })
  await context.setOffline(false)
  await expect(page.getByText('被退回 · 办理情况报告')).toBeVisible({ timeout: 40_000 })
  await expectAccessible(page)
  await page.getByRole('button', { name: '修改后再提交' }).click()
  await expect(page.getByLabel('办理情况', { exact: true })).toHaveValue(content)
  await expect(page.getByLabel('报告人姓名')).toHaveValue('李建国')
  // Sent on the record as it is now.
  await settle(page)
  await page.getByRole('button', { name: '报告办理情况' }).click()
  await expect(page.getByText('本单位已经报告，等待审议评价。')).toBeVisible()
})
