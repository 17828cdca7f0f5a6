/** Answering a notice without network: kept on the phone, shown as waiting, sent by itself. */
import { accounts } from '../support/accounts'
import { expect, expectAccessible, signIn, standOnItsOwn, test } from '../support/phone'
import { staff, today } from '../support/staff'

interface Meeting {
  id: string
  sittings: { id: string }[]
}
type People = {
  items: { id: string; name: string; deputy_id: string | null; leave_status: string }[]
}

const place = () => `便民服务中心${Date.now() % 1_000_000}室`

test('leave asked for without network goes out once it is back', async ({
  page,
  context,
  request,
}) => {
  const clerk = await staff(request, accounts.township)
  const deputy = await staff(request, accounts.third_deputy)
  const me = await deputy.get<{ deputy_id: string }>('/me')
  const { id } = await clerk.post<Meeting>('/meetings', {
    level: 'township',
    kind: 'symposium',
    title: `乡村道路建设座谈会${Date.now() % 1_000_000}`,
    begins_on: today(),
    place: place(),
  })
  await clerk.actOn(`meetings/${id}`, 'people', {
    deputy_id: me.deputy_id,
    capacity: 'member',
  })
  await clerk.actOn(`meetings/${id}`, 'notices', {})

  await signIn(page, accounts.third_deputy)
  await page.goto('/m/meetings')
  await expect(page.getByText('请答复是否参加').first()).toBeVisible()
  await expectAccessible(page)
  await page.goto(`/m/meetings/${id}`)
  await expect(page.getByText('请答复是否参加')).toBeVisible()
  await standOnItsOwn(page)
  await page.goto(`/m/meetings/${id}/answer`)
  await page.getByRole('button', { name: '事假' }).click()
  await context.setOffline(true)
  await page.getByLabel('为什么请假？').fill('家里老人做手术')
  await page.getByRole('button', { name: '提交，等待批准' }).click()
  await expect(page).toHaveURL(/outbox/)
  await expect(page.getByText('等待发送 · 会议答复')).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText('都已经发出去了。')).toBeVisible({ timeout: 40_000 })
  const { items } = await clerk.get<People>(`/meetings/${id}/people?leave_status=asked`)
  expect(items.map((it) => it.deputy_id)).toContain(me.deputy_id)
})

test('a check-in without network says that it is not done yet', async ({ page, context }) => {
  await signIn(page, accounts.third_deputy)
  await standOnItsOwn(page)
  await page.goto('/m/check-in')
  await expectAccessible(page)
  await page.getByLabel('会场屏幕上的六位数字').fill('12')
  await page.getByRole('button', { name: '签到', exact: true }).click()
  await expect(page.getByRole('alert')).toHaveText('请输入六位数字')
  await context.setOffline(true)
  await page.getByLabel('会场屏幕上的六位数字').fill('000000')
  await page.getByRole('button', { name: '签到', exact: true }).click()
  await expect(page.getByText('还没有签到')).toBeVisible()
  // What comes too late, or is no code at all, is refused with the words of the service.
  await context.setOffline(false)
  await page.goto('/m/outbox')
  await expect(page.getByText('被退回 · 签到')).toBeVisible({ timeout: 40_000 })
  await expectAccessible(page)
  await page.getByRole('button', { name: '重新签到' }).click()
  await expect(page.getByLabel('会场屏幕上的六位数字')).toBeVisible()
})

test('staff at the door tick somebody present', async ({ page, request }) => {
  const clerk = await staff(request, accounts.township)
  const { id } = await clerk.post<Meeting>('/meetings', {
    level: 'township',
    kind: 'symposium',
    title: `防汛工作座谈会${Date.now() % 1_000_000}`,
    begins_on: today(),
    place: place(),
  })
  await clerk.actOn(`meetings/${id}`, 'people', { name: '陈到会', capacity: 'member' })
  await signIn(page, accounts.township)
  await page.goto(`/m/meetings/${id}/people`)
  await expect(page.getByText('已到 0 人，名册 1 人')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '到会', exact: true }).click()
  await page.getByRole('button', { name: '没有手机，本人到场' }).click()
  await expect(page.getByText('已到 1 人，名册 1 人')).toBeVisible()
})

test('3.4: a deputy shows a code of their own, for some minutes without network, too', async ({
  page,
  context,
}) => {
  await signIn(page, accounts.third_deputy)
  await standOnItsOwn(page)
  await page.goto('/m/me')
  await page.getByRole('link', { name: '我的签到码' }).click()
  const code = page.getByRole('img', { name: '我的签到二维码' })
  await expect(code).toBeVisible()
  await expectAccessible(page)
  await context.setOffline(true)
  await expect(page.getByText('现在没有网络，这个码几分钟内还能用。')).toBeVisible()
  await expect(code).toBeVisible()
  // Nothing of it is kept: opened again without network there is no code.
  await page.goto('/m/me')
  await page.getByRole('link', { name: '我的签到码' }).click()
  await expect(code).toBeHidden()
  await context.setOffline(false)
  await page.goto('/m/check-in')
  await page
    .getByRole('button', { name: '让会务人员扫我的签到码' })
    .or(page.getByRole('link', { name: '让会务人员扫我的签到码' }))
    .click()
  await expect(code).toBeVisible()
  // Very large text on a small phone.
  await page.setViewportSize({ width: 320, height: 640 })
  await page.evaluate(() => {
    document.documentElement.dataset.textSize = 'xlarge'
  })
  await expectAccessible(page)
})
