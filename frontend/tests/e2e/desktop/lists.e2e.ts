import { accounts } from '../support/accounts'
import { choose, door, expect, expectAccessible, signIn, test } from '../support/desktop'

test('filters of a list live in the address: reload, back, clear', async ({ page }) => {
  await signIn(page, accounts.county)
  await door(page, '建议议案').click()
  await expect(page.getByText(/^共 \d+ 条/)).toBeVisible()
  const all = await page.getByText(/^共 \d+ 条/).textContent()

  await choose(page, '全部状态', '已办结')
  await expect(page).toHaveURL(/status=closed/)
  await expect(page.getByText(/^共 \d+ 条/)).not.toHaveText(all ?? '')
  const closed = await page.getByText(/^共 \d+ 条/).textContent()
  await page.getByLabel('标题、内容、答复、姓名').fill('道路')
  await expect(page).toHaveURL(/q=%E9%81%93%E8%B7%AF/)
  const rows = page.getByRole('row')
  await expect(page.getByText(/^共 \d+ 条/)).not.toHaveText(closed ?? '')
  const found = await page.getByText(/^共 \d+ 条/).textContent()

  await page.reload()
  await expect(page.getByLabel('标题、内容、答复、姓名')).toHaveValue('道路')
  await expect(page.getByText(/^共 \d+ 条/)).toHaveText(found ?? '')
  for (const state of await page.locator('tbody td[data-name="状态"]').allTextContents()) {
    expect(state.trim()).toBe('已办结')
  }
  await expectAccessible(page)

  await rows.nth(1).getByRole('link').click()
  await expect(page).toHaveURL(/\/suggestions\/[0-9a-f-]{36}$/)
  await page.goBack()
  await expect(page).toHaveURL(/status=closed.*q=|q=.*status=closed/)
  await expect(page.getByText(/^共 \d+ 条/)).toHaveText(found ?? '')

  await page.getByRole('button', { name: '清除筛选' }).click()
  await expect(page.getByText(/^共 \d+ 条/)).not.toHaveText(found ?? '')
  await expect(page).not.toHaveURL(/status=|q=/)
})

test('pages are turned and sorted, and the turn is in the address', async ({ page }) => {
  await signIn(page, accounts.county)
  await page.goto('/deputies')
  const first = await page.locator('tbody tr').first().textContent()
  await page.getByRole('button', { name: '下一页' }).click()
  await expect(page).toHaveURL(/cursor=/)
  await expect(page.locator('tbody tr').first()).not.toHaveText(first ?? '')
  const second = await page.locator('tbody tr').first().textContent()
  await page.reload()
  await expect(page.locator('tbody tr').first()).toHaveText(second ?? '')
  await page.goBack()
  await expect(page.locator('tbody tr').first()).toHaveText(first ?? '')
  await page.getByRole('button', { name: '姓名', exact: true }).click()
  await expect(page.getByRole('columnheader', { name: '姓名' })).toHaveAttribute(
    'aria-sort',
    /ascending|descending/,
  )
})

test('a county office looks at one town, and every list follows', async ({ page }) => {
  await signIn(page, accounts.county)
  await page.getByRole('button', { name: /^正在看：全部乡镇/ }).click()
  await page.getByRole('button', { name: '城关镇', exact: true }).click()
  await expect(page).toHaveURL(/suggestions\?town_id=/)
  await expect(page.locator('tbody tr').first()).toContainText('城关镇')
  await door(page, '代表').click()
  await expect(page).toHaveURL(/deputies\?town_id=/)
  await expect(page.locator('tbody tr').first()).toContainText('城关镇')
  await page.goto('/organs/presidium')
  await choose(page, '选择乡镇', '城关镇')
  await expect(page.getByRole('heading', { name: /主席团/ }).first()).toBeVisible()
})

test('the town is chosen on a narrow screen, too', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await signIn(page, accounts.county)
  await page.getByRole('button', { name: /^正在看：全部乡镇/ }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: '城关镇', exact: true }).click()
  await expect(page).toHaveURL(/suggestions\?town_id=/)
  await expect(page.getByRole('button', { name: /^正在看：城关镇/ })).toBeVisible()
  await expect(page.locator('tbody tr').first()).toContainText('城关镇')
})

test('the printed list carries who printed it and no navigation', async ({ page }) => {
  await signIn(page, accounts.township)
  await door(page, '建议议案').click()
  await expect(page.locator('tbody tr').first()).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText(/打印时间：.+打印人：/)).toBeVisible()
  await expect(page.getByRole('navigation', { name: '导航菜单' })).toBeHidden()
})
