/** An extraordinary session: who called for it, counted of the deputies in office, before anybody is told (M2, Q5). */
import { accounts } from '../support/accounts'
import { expect, expectAccessible, expectFits, modal, signIn, test } from '../support/desktop'
import { personOf } from '../support/jointly'
import { staff, today } from '../support/staff'

test('an extraordinary session is called by the presidium or a fifth of the deputies', async ({
  page,
  request,
}) => {
  const clerk = await staff(request, accounts.township)
  const { id } = await clerk.post<{ id: string }>('/meetings', {
    level: 'township',
    kind: 'congress_session',
    is_extraordinary: true,
    begins_on: today(),
    place: '镇政府三楼会议室',
  })
  const { items } = await clerk.get<{ items: { deputy_id: string | null }[] }>(
    `/meetings/${id}/people?limit=200`,
  )
  const required = Math.ceil(items.length / 5)
  const one = await personOf(request, accounts.deputy)
  await signIn(page, accounts.township)
  await page.goto(`/meetings/${id}`)
  const next = page.getByRole('region', { name: '下一步' })
  await expect(next).toContainText('先登记由谁召集')
  await next.getByRole('button', { name: '更多' }).click()
  const publish = next.getByRole('button', { name: '公布会期' })
  await expect(publish).toHaveAttribute('aria-disabled', 'true')
  await expect(next).toContainText('请先登记召集依据')
  await page.keyboard.press('Escape')
  await next.getByRole('button', { name: '登记召集依据' }).click()

  // Too few: said before it is sent, and refused with the calculation.
  await modal(page)
    .getByRole('radio', { name: /^代表提议/ })
    .check()
  const who = modal(page).getByRole('combobox', { name: '提议的代表' })
  await who.fill(one.name)
  await page.getByRole('option', { name: one.name }).first().click()
  await expect(modal(page)).toContainText(`至少 ${required} 人，还差 ${required - 1} 人`)
  await who.press('Tab')
  await expect(page.getByRole('option').first()).toBeHidden()
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '登记', exact: true }).click()
  await expect(modal(page)).toContainText('已有1人提议')
  await expect(modal(page)).toContainText('五分之一以上含本数')

  // The presidium calls it instead.
  await modal(page)
    .getByRole('radio', { name: /^主席团召集/ })
    .check()
  await modal(page).getByRole('button', { name: '登记', exact: true }).click()
  await expect(modal(page)).toBeHidden()
  await expect(page.getByText('主席团认为有必要，决定召集。')).toBeVisible()
  await expect(publish).toBeEnabled()

  // Enough deputies signed on paper after all.
  const { version } = await clerk.get<{ version: number }>(`/meetings/${id}`)
  expect(version).toBeGreaterThan(1)
  const signers = items.map((it) => it.deputy_id).slice(0, required)
  await clerk.putOn(`meetings/${id}`, 'call', { called_by: 'deputies', deputy_ids: signers })
  await page.reload()
  await expect(page.getByText(`${required} 名代表联名提议，应不少于 ${required} 名`)).toBeVisible()
  await page.getByText('人数是怎么算的').click()
  await expect(page.getByText('地方组织法第十四条', { exact: true })).toBeVisible()
  await expectAccessible(page)
  await expectFits(page)
})
