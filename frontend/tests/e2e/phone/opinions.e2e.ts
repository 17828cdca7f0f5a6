/** An oral opinion: said on the phone, routed by the office, answered by the unit, read by the deputy. */
import { accounts } from '../support/accounts'
import { colleague, modal, pick } from '../support/desktop'
import { expect, expectAccessible, signIn, test } from '../support/phone'

test('J21: a deputy says an opinion, the office routes it, the deputy sees it', async ({
  page,
  browser,
  baseURL,
}) => {
  const content = `学校路口的减速带坏了${Date.now() % 1_000_000}处，建议尽快修复，保证学生上学路上的安全。`
  await signIn(page, accounts.deputy)
  await page.goto('/m/oral-opinions/new')
  await page.getByRole('button', { name: '审议', exact: true }).click()
  await page.getByLabel('活动名称或者审议的议题').fill('镇人民政府工作报告')
  await page.getByLabel('意见内容').fill(content)
  await expectAccessible(page)
  await page.getByRole('button', { name: '提口头意见' }).click()
  await expect(page.getByText('待梳理', { exact: true })).toBeVisible()
  await expectAccessible(page)
  const id = page.url().split('/').at(-1) ?? ''

  const office = await colleague(browser, accounts.township, baseURL)
  await office.page.goto(`/oral-opinions/${id}`)
  await office.page.getByRole('button', { name: '交单位办理' }).click()
  await pick(office.page, '承办单位', accounts.unit_name)
  await modal(office.page).getByRole('button', { name: '交单位办理' }).click()
  await expect(office.page.getByText('待答复', { exact: true })).toBeVisible()
  await expectAccessible(office.page)
  await office.leave()

  await page.reload()
  await expect(page.getByText('待答复', { exact: true })).toBeVisible()
  await page.goto('/m/oral-opinions')
  await expect(page.getByRole('listitem').filter({ hasText: content })).toBeVisible()
  await expectAccessible(page)
})
