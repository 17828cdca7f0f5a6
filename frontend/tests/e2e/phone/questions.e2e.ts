/** Questions on the phone (Q2): a deputy records one, the office answers it there. */
import { accounts } from '../support/accounts'
import { expect, expectAccessible, signIn, someoneOnPhone, test } from '../support/phone'

test('Q2: a deputy records a question on the phone, the office the answer', async ({
  page,
  browser,
  baseURL,
}) => {
  const content = `校门口的减速带${Date.now() % 1_000_000}什么时候装？`
  await signIn(page, accounts.deputy)
  await page.goto('/m/suggestions')
  await page.getByRole('link', { name: '询问', exact: true }).click()
  await page.getByRole('link', { name: '登记询问' }).click()
  await page.getByRole('button', { name: '登记询问' }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await page.getByLabel('审议的议案或者报告').fill('教育工作报告')
  await expect(page.getByLabel('被询问的机关')).toHaveValue(/人民政府$/)
  await page.getByLabel('询问的内容').fill(content)
  await expectAccessible(page)
  await page.getByRole('button', { name: '登记询问' }).click()
  await page.getByRole('link', { name: content }).click()
  await expect(page.getByText('还没有答复。')).toBeVisible()
  await expect(page.getByRole('heading', { name: '关于教育工作报告的询问' })).toBeVisible()
  await expectAccessible(page)

  const office = await someoneOnPhone(browser, accounts.township, baseURL)
  await office.page.goto('/m/questions?status=open')
  await expectAccessible(office.page)
  await office.page.getByRole('link', { name: content }).click()
  await office.page.getByRole('textbox', { name: '答复', exact: true }).fill('本月底前装好。')
  await office.page.getByLabel('答复人姓名').fill('李华')
  await office.page.getByRole('button', { name: '登记答复' }).click()
  await expect(office.page.getByRole('alert')).toBeVisible()
  await office.page.getByLabel('职务').fill('教育专干')
  await expectAccessible(office.page)
  await office.page.getByRole('button', { name: '登记答复' }).click()
  await expect(office.page.getByText('教育专干李华')).toBeVisible()
  await office.leave()
  await page.goto('/m/questions?status=answered')
  await page.getByRole('link', { name: content }).click()
  await expect(page.getByText('本月底前装好。')).toBeVisible()
})
