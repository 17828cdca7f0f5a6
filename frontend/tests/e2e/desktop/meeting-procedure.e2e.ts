/** The steps of a meeting of the presidium: from the record, by hand, taken back; a town's own template. */
import { accounts } from '../support/accounts'
import { expect, expectAccessible, modal, signIn, test, unique } from '../support/desktop'
import { staff, today } from '../support/staff'

test('三会五步: a step ticks itself, another is ticked and taken back; a new template holds for new meetings', async ({
  page,
  request,
}) => {
  test.setTimeout(120_000)
  const clerk = await staff(request, accounts.township)
  const meeting = {
    level: 'township',
    kind: 'presidium_meeting',
    begins_on: today(),
    place: '会议室',
  }
  const { id } = await clerk.post<{ id: string }>('/meetings', { ...meeting })
  await signIn(page, accounts.township)
  await page.goto(`/meetings/${id}?tab=steps`)
  await expect(page.getByRole('heading', { name: /会前议题（调研）会/ })).toBeVisible()
  await expect(page.getByText('已完成 0/9')).toBeVisible()
  await expectAccessible(page)

  // The notice ticks itself.
  await clerk.actOn(`meetings/${id}`, 'notices', {})
  await page.reload()
  const notice = page.getByRole('listitem').filter({ hasText: '发会议通知' })
  await expect(notice.getByText('已完成')).toBeAttached()

  // What no record proves is ticked with a note, and taken back with a reason.
  const visit = page.getByRole('listitem').filter({ hasText: '搞调研' })
  await visit.getByRole('button', { name: /^登记/ }).click()
  await modal(page).getByRole('textbox').fill('走访了三个村')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '完成', exact: true }).click()
  await expect(visit.getByText('走访了三个村')).toBeVisible()
  await visit.getByRole('button', { name: /^撤销/ }).click()
  await modal(page).getByRole('textbox').fill('还差一个村')
  await modal(page).getByRole('button', { name: '撤销', exact: true }).click()
  await expect(visit.getByText('还差一个村')).toBeVisible()

  // The town words a step as it works; a meeting entered from now on follows it.
  await page.getByRole('link', { name: '查看和修改步骤模板' }).click()
  await expect(page.getByText('只有名称，没有统一的内容')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: /本乡镇的步骤|修改步骤/ }).click()
  const name = `二、走访${unique()}`
  await page.getByLabel('名称').nth(1).fill(name)
  await expectAccessible(page)
  await page.getByRole('button', { name: '保存为新的一版' }).click()
  await expect(page.getByText(name).first()).toBeVisible()
  const next = await clerk.post<{ id: string }>('/meetings', { ...meeting })
  await page.goto(`/meetings/${next.id}?tab=steps`)
  await expect(page.getByText(name)).toBeVisible()
  await page.goto(`/meetings/${id}?tab=steps`)
  await expect(page.getByText('二、搞调研（视察）')).toBeVisible()
})
