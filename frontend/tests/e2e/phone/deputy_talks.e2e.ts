/** A deputy reads what was said, answers without network, writes a resignation and takes it back. */
import { accounts } from '../support/accounts'
import { personOf } from '../support/jointly'
import { expect, expectAccessible, signIn, standOnItsOwn, test } from '../support/phone'
import { staff, today } from '../support/staff'
import { unique } from '../support/works'

test('D14, D11: a talk is answered without network; a resignation is handed in and taken back', async ({
  page,
  context,
  request,
}) => {
  test.setTimeout(240_000)
  const mark = unique()
  const clerk = await staff(request, accounts.township)
  const { id: deputy_id } = await personOf(request, accounts.third_deputy)
  const { id } = await clerk.post<{ id: string }>('/deputy-talks', {
    level: 'township',
    deputy_id,
    kind: 'talk',
    ground: 'inactive',
    facts: `一季度没有参加小组活动（${mark}）。`,
    planned_on: today(),
    held_by: '镇人大主席',
  })
  await clerk.actOn(`deputy-talks/${id}`, 'records', {
    held_on: today(),
    content: '提醒按时参加小组活动。',
    improvement: '按时参加小组活动',
    improve_by: today(),
  })

  await signIn(page, accounts.third_deputy)
  await standOnItsOwn(page)
  await page.goto('/m/me')
  await page.getByRole('link', { name: '约谈和通报' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('约谈和通报')
  await expect(page.getByRole('link', { name: /约谈/ }).first()).toBeVisible()
  await expectAccessible(page)
  await page.goto(`/m/deputy-talks/${id}`)
  await expect(page.getByText(`一季度没有参加小组活动（${mark}）。`)).toBeVisible()
  await expectAccessible(page)
  await page
    .getByRole('button', { name: '作出说明' })
    .or(page.getByRole('link', { name: '作出说明' }))
    .click()
  await expect(page.getByLabel('您的说明')).toBeVisible()

  await context.setOffline(true)
  await page.getByRole('button', { name: '提交，交给人大办公室' }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await page.getByLabel('您的说明').fill(`家里有事没有请假，今后改正（${mark}）。`)
  await expectAccessible(page)
  await page.getByRole('button', { name: '提交，交给人大办公室' }).click()
  await expect(page.getByText('等待发送 · 约谈的说明')).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText('都已经发出去了。')).toBeVisible({ timeout: 40_000 })
  const deputy = await staff(request, accounts.third_deputy)
  expect(await deputy.get(`/deputy-talks/${id}`)).toMatchObject({
    answer: `家里有事没有请假，今后改正（${mark}）。`,
  })
  await page.goto(`/m/deputy-talks/${id}`)
  await expect(page.getByText(`家里有事没有请假，今后改正（${mark}）。`)).toBeVisible()

  // A resignation, taken back before the vote.
  await page.goto('/m/deputy-resignations')
  await expectAccessible(page)
  await page
    .getByRole('button', { name: '写辞职报告' })
    .or(page.getByRole('link', { name: '写辞职报告' }))
    .click()
  await page.getByLabel('写明原因和请求').fill(`因工作调动，请求辞去代表职务（${mark}）。`)
  await expectAccessible(page)
  await page.getByRole('button', { name: '提出辞职，交给人大办公室' }).click()
  await expect(page).toHaveURL(/deputy-resignations\/[0-9a-f-]{36}\/?$/)
  await expect(page.getByText('已提出，等待提请会议')).toBeVisible()
  await expectAccessible(page)
  await page
    .getByRole('button', { name: '撤回辞职' })
    .or(page.getByRole('link', { name: '撤回辞职' }))
    .click()
  await page.getByRole('button', { name: '撤回', exact: true }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await page.getByLabel('撤回原因').fill('调动取消，继续履职。')
  await expectAccessible(page)
  await page.getByRole('button', { name: '撤回', exact: true }).click()
  await expect(page.getByText('已撤回，继续履职')).toBeVisible()
  await expect(page.getByText('调动取消，继续履职。')).toBeVisible()
})
