/** Checking in with the camera within the page: a code of somebody else, then that of the hall. */
import { accounts } from '../support/accounts'
import { phoneWithCamera } from '../support/camera'
import { expect, signIn, test } from '../support/phone'
import { staff, today } from '../support/staff'

test('the camera reads the code of the hall', async ({ playwright, request }, info) => {
  const clerk = await staff(request, accounts.township)
  const deputy = await staff(request, accounts.third_deputy)
  const { deputy_id } = await deputy.get<{ deputy_id: string }>('/me')
  const { id, sittings } = await clerk.post<{ id: string; sittings: { id: string }[] }>(
    '/meetings',
    {
      level: 'township',
      kind: 'symposium',
      title: `农产品销售座谈会${Date.now() % 1_000_000}`,
      begins_on: today(),
      place: `镇政府${Date.now() % 1_000_000}室`,
    },
  )
  await clerk.actOn(`meetings/${id}`, 'people', { deputy_id, capacity: 'member' })
  await clerk.actOn(`meetings/${id}`, 'notices', {})

  const { page, show, leave } = await phoneWithCamera(playwright.chromium, info)
  await signIn(page, accounts.third_deputy)
  await page.goto('/m/check-in')
  await page.getByRole('button', { name: '打开相机扫码' }).click()
  await expect(page.getByText('这不是会场的签到二维码')).toBeVisible()

  const at = `/meetings/${id}/sittings/${sittings[0]?.id}`
  const { token } = await clerk.get<{ token: string }>(`${at}/check-in-code`)
  await show(`${new URL(page.url()).origin}/m/check-in?t=${encodeURIComponent(token)}`)
  await page.getByRole('button', { name: '打开相机扫码' }).click()
  await expect(page.getByText('签到成功')).toBeVisible()
  const presences = await clerk.get<{ items: { way: string }[] }>(`${at}/presences`)
  expect(presences.items.map((one) => one.way)).toEqual(['scan'])
  await leave()
})

test('the camera of the staff reads the code of a deputy', async ({
  playwright,
  request,
}, info) => {
  const clerk = await staff(request, accounts.township)
  const deputy = await staff(request, accounts.third_deputy)
  const { deputy_id, display_name } = await deputy.get<{
    deputy_id: string
    display_name: string
  }>('/me')
  const { id } = await clerk.post<{ id: string }>('/meetings', {
    level: 'township',
    kind: 'symposium',
    title: `乡村供水座谈会${Date.now() % 1_000_000}`,
    begins_on: today(),
    place: `镇政府${Date.now() % 1_000_000}室`,
  })
  await clerk.actOn(`meetings/${id}`, 'people', { deputy_id, capacity: 'member' })

  const { page, show, leave } = await phoneWithCamera(playwright.chromium, info)
  await signIn(page, accounts.township)
  await page.goto(`/m/meetings/${id}/people`)
  await page.getByRole('button', { name: '扫代表的签到码' }).click()
  await expect(page.getByText('这不是代表的签到码')).toBeVisible()
  const { token } = await deputy.get<{ token: string }>('/me/check-in-code')
  await show(token)
  await page.getByRole('button', { name: '扫代表的签到码' }).click()
  await expect(page.getByText(`${display_name}已签到`)).toBeVisible()
  await expect(page.getByText('已到 1 人，名册 1 人')).toBeVisible()
  await leave()
})
