/** A deputy's year on the phone: what counted, a record entered without network, the way to everything, the file. */
import { accounts } from '../support/accounts'
import { expect, expectAccessible, signIn, standOnItsOwn, test } from '../support/phone'
import { staff } from '../support/staff'
import { unique } from '../support/works'

test('A7, A8: my year counts what I enter without network, and leads to my file', async ({
  page,
  context,
  request,
}) => {
  test.setTimeout(180_000)
  const title = `帮独居老人修电${unique()}`
  await signIn(page, accounts.deputy)
  await standOnItsOwn(page)
  // Six buttons on the first page; the rest of what a deputy does stands below the tab.
  await expect(page.getByRole('navigation', { name: '建议分类' }).getByRole('link')).toHaveCount(6)
  await page.getByRole('link', { name: '履职', exact: true }).click()
  await expect(page.getByRole('heading', { name: '四个季度' })).toBeVisible()
  await expect(page.getByRole('link', { name: /第四季度/ })).toContainText(/已核实\d+件/)
  for (const way of ['民情日记', '代表小组', '接待选民', '履职记录', '履职档案'])
    await expect(page.getByRole('link', { name: way, exact: true })).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: '登记履职' }).click()
  await page.getByRole('button', { name: '扶弱济困' }).click()
  await context.setOffline(true)
  await page.getByLabel('做了什么事').fill(title)
  await page.getByRole('button', { name: '登记，交人大办公室核实' }).click()
  await expect(page.getByText('等待发送 · 履职记录')).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText('都已经发出去了。')).toBeVisible({ timeout: 40_000 })
  const deputy = await staff(request, accounts.deputy)
  const { items } = await deputy.get<{ items: { title: string }[] }>('/duty-records?limit=100')
  expect(items.filter((one) => one.title === title)).toHaveLength(1)
  await page.goto('/m/duty')
  await expect(page.getByText(/待核实\d+件/).first()).toBeVisible()

  // The file, from my own page.
  await page.goto('/m/me')
  await page.getByRole('link', { name: '我的履职档案' }).click()
  await expect(page.getByText('任期内').first()).toBeVisible()
  await expectAccessible(page)
  await page
    .getByRole('link', { name: /城关镇/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: '一、基本情况' })).toBeVisible()
  await expect(page.getByText('年终评价').first()).toBeVisible()
  await expectAccessible(page)
  const arriving = page.waitForEvent('download')
  await page.getByRole('button', { name: '下载档案（PDF）' }).click()
  expect((await arriving).suggestedFilename()).toContain('履职档案')
})
