/** The deputy's phone: what happened to a suggestion is told, read, and marked. */
import { accounts } from '../support/accounts'
import { expect, expectAccessible, settle, signIn, test } from '../support/phone'
import { admitted, staff } from '../support/staff'

test('a deputy is told to whom the suggestion went, and opens it from there', async ({
  page,
  request,
}) => {
  const title = `关于村口安装路灯${Date.now() % 100_000}的建议`
  const content = '村口到学校的路上没有路灯，冬天放学天已经黑了，建议沿路安装太阳能路灯。'
  const id = await admitted(request, title, content)
  const clerk = await staff(request, accounts.township)
  const units = await clerk.get<{ items: { id: string; short_name: string }[] }>(
    '/organs?kind=government_unit&limit=200',
  )
  const unit = units.items.find((one) => one.short_name === accounts.unit_name)
  await clerk.act(id, 'assignments', { unit_id: unit?.id })

  await signIn(page, accounts.deputy)
  await page.goto('/m/inbox')
  await page.getByRole('button', { name: /^通知/ }).click()
  const card = page.getByRole('listitem').filter({ hasText: title })
  await expect(card).toContainText('办理，应于')
  await expect(card).toContainText('未读')
  await expectAccessible(page)
  await card.getByRole('link').click()
  await expect(page).toHaveURL(new RegExp(`/m/suggestions/${id}`))
  // That it was read is on its way while the matter is shown already.
  await settle(page)
  await page.goto('/m/inbox?state=notices')
  await expect(card).toContainText('已读')
})

test('mail can be chosen on the phone, and says when there is none', async ({ page }) => {
  await signIn(page, accounts.other_deputy)
  await page.goto('/m/me')
  await page.getByRole('link', { name: '邮件提醒' }).click()
  await expect(page.getByText('系统还没有接通邮件')).toBeVisible()
  await expect(page.getByRole('radio', { name: '有了就发' })).toBeDisabled()
  await page.getByLabel('从', { exact: true }).selectOption('22')
  await page.getByLabel('到', { exact: true }).selectOption('6')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('已保存')).toBeVisible()
  await expectAccessible(page)
})
