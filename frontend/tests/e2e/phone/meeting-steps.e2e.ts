/** The steps of a meeting on the phone: by when, how far, ticked with a note, taken back with a reason. */
import { accounts } from '../support/accounts'
import { expect, expectAccessible, signIn, standOnItsOwn, test } from '../support/phone'
import { staff, today } from '../support/staff'

test('the steps of a presidium meeting are looked at, ticked and taken back on the phone', async ({
  page,
  context,
  request,
}) => {
  const clerk = await staff(request, accounts.township)
  const { id } = await clerk.post<{ id: string }>('/meetings', {
    level: 'township',
    kind: 'presidium_meeting',
    begins_on: today(),
    place: `${Date.now() % 1_000_000}会议室`,
  })
  await signIn(page, accounts.township)
  await standOnItsOwn(page)
  await page.goto(`/m/meetings/${id}`)
  await page.getByRole('link', { name: '筹备与落实' }).click()
  await expect(page.getByText('已完成 0 步，共 9 步')).toBeVisible()
  await expect(page.getByText('“三会五步”没有统一的法定内容')).toBeVisible()
  await expectAccessible(page)

  // What the record knows is not ticked by hand.
  const notice = page.getByRole('listitem').filter({ hasText: '发会议通知' })
  await expect(notice.getByText(/办完后系统自动确认/)).toBeVisible()
  await expect(notice.getByRole('button')).toHaveCount(0)

  // Without network it says so, and what was typed stays.
  const visit = page.getByRole('listitem').filter({ hasText: '搞调研' })
  await visit.getByRole('button', { name: /^登记完成/ }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel('说明').fill('走访了三个村')
  await expectAccessible(page)
  await context.setOffline(true)
  await sheet.getByRole('button', { name: '登记完成' }).click()
  await expect(sheet.getByRole('alert')).toBeVisible()
  await context.setOffline(false)
  await sheet.getByRole('button', { name: '取消' }).click()
  await visit.getByRole('button', { name: /^登记完成/ }).click()
  await expect(sheet.getByLabel('说明')).toHaveValue('走访了三个村')
  await sheet.getByRole('button', { name: '登记完成' }).click()
  await expect(visit.getByText('走访了三个村')).toBeVisible()
  await expect(page.getByText('已完成 1 步，共 9 步')).toBeVisible()
  await expectAccessible(page)

  await visit.getByRole('button', { name: /^撤销/ }).click()
  await sheet.getByRole('button', { name: '撤销' }).click()
  await expect(sheet.getByText('这里要填写')).toBeVisible()
  await sheet.getByLabel('撤销的理由').fill('还差一个村')
  await sheet.getByRole('button', { name: '撤销' }).click()
  await expect(visit.getByText(/撤销：还差一个村/)).toBeVisible()
  await expect(page.getByText('已完成 0 步，共 9 步')).toBeVisible()

  // Also in very large letters.
  await page.evaluate(() => {
    document.documentElement.dataset.textSize = 'xlarge'
  })
  await expectAccessible(page)
})

test('a deputy is not shown the steps of the office', async ({ page, request }) => {
  const clerk = await staff(request, accounts.township)
  const { id } = await clerk.post<{ id: string }>('/meetings', {
    level: 'township',
    kind: 'congress_session',
    begins_on: today(),
    place: `${Date.now() % 1_000_000}礼堂`,
  })
  await clerk.actOn(`meetings/${id}`, 'publications', { decided_on: today() })
  await clerk.actOn(`meetings/${id}`, 'notices', {})
  await signIn(page, accounts.deputy)
  await page.goto(`/m/meetings/${id}`)
  await expect(page.getByRole('heading', { name: '议程' })).toBeVisible()
  await expect(page.getByRole('link', { name: '筹备与落实' })).toHaveCount(0)
  await page.goto(`/m/meetings/${id}/steps`)
  await expect(page.getByRole('heading', { name: '您没有使用这个页面的权限' })).toBeAttached()
})
