/** All deputies of a session are seated by delegation; the seating plan and the name cards are printed. */
import { readFile } from 'node:fs/promises'
import { accounts } from '../support/accounts'
import { expect, expectAccessible, modal, signIn, test, unique } from '../support/desktop'
import { staff, today } from '../support/staff'

test('E9: deputies are seated by delegation, looked at first, and cards are printed', async ({
  page,
  request,
}) => {
  const clerk = await staff(request, accounts.township)
  const { id } = await clerk.post<{ id: string }>('/meetings', {
    level: 'township',
    kind: 'congress_session',
    begins_on: today(),
    ends_on: today(),
    is_extraordinary: true,
    place: `镇影剧院${unique()}`,
  })
  await signIn(page, accounts.township)
  await page.goto(`/meetings/${id}?tab=people`)
  await page.getByRole('button', { name: '按代表团排座' }).click()
  const dialog = modal(page)
  const seats = dialog.getByRole('region', { name: '座次预览' })
  await expect(seats.getByRole('row').first()).toContainText('1排')
  await expectAccessible(page)

  // Too few seats are said at once, and nothing can be sent.
  await dialog.getByLabel('排数').fill('1')
  await dialog.getByLabel('每排座位数').fill('3')
  await expect(dialog.getByText(/座位不够，还差\d+个/)).toBeVisible()
  await expect(dialog.getByRole('button', { name: '确定座次' })).toBeDisabled()
  await dialog.getByLabel('排数').fill('20')
  await dialog.getByLabel('每排座位数').fill('8')
  await expect(seats.getByRole('row').nth(1)).toBeVisible()
  const first = await seats.getByRole('cell').first().innerText()

  // Another delegation first.
  const order = dialog.getByRole('region', { name: '代表团的先后' }).getByRole('listitem')
  const second = await order.nth(1).innerText()
  await order.nth(1).getByRole('button', { name: '往前' }).click()
  await expect(order.first()).toHaveText(second)
  await expect(seats.getByRole('cell').first()).not.toHaveText(first)
  await dialog.getByRole('button', { name: '确定座次' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText(/座位 \d+排\d+座/).first()).toBeVisible()

  for (const paper of ['座次表', '席卡']) {
    await page.getByRole('button', { name: '公文' }).click()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: new RegExp(`${paper}.*PDF`) }).click(),
    ])
    const bytes = await readFile(await file.path())
    expect(bytes.subarray(0, 4).toString()).toBe('%PDF')
    await page.keyboard.press('Escape')
  }
})
