/** What deputies do between sessions, town by town: every number of how many, why, and which rows. */
import { accounts } from '../support/accounts'
import { expect, expectAccessible, settle, signIn, test } from '../support/desktop'

test('row 36, A2–A9: the county compares its towns, opens what a number counts, and takes the table out', async ({
  page,
}) => {
  test.slow()
  await signIn(page, accounts.county)
  await page.goto('/statistics')
  await page.getByRole('link', { name: '代表工作', exact: true }).click()
  await expect(page.getByRole('heading', { name: '代表工作统计', level: 1 })).toBeVisible()
  const town = page.getByRole('row').filter({ hasText: '城关镇' })
  await expect(town).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: '合计' })).toBeVisible()
  await expect(town.getByText(/^\d+ ÷ \d+$/).first()).toBeVisible()
  // Each number says what is counted and by which document it is asked.
  const how = page.getByRole('region', { name: '统计口径和依据' })
  await expect(how.getByText(/依据：.*重庆/).first()).toBeVisible()
  await settle(page)
  await expectAccessible(page)

  await page.getByRole('link', { name: '联络站和接待', exact: true }).click()
  await expect(page).toHaveURL(/part=stations/)
  await settle(page)
  await expectAccessible(page)
  await town.getByRole('link', { name: /“十有”/ }).click()
  await expect(page).toHaveURL(/stations\?town_id=/)
  await expect(page.getByRole('columnheader', { name: '上次接待' })).toBeVisible()

  await page.goto('/statistics/deputy-work?part=results')
  const arriving = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出统计表' }).click()
  expect((await arriving).suggestedFilename()).toBe('deputy-work.xlsx')
})

test('A2: a town sees its own line, and how many activities of the year each group has held', async ({
  page,
}) => {
  await signIn(page, accounts.township)
  await page.goto('/statistics/deputy-work')
  await expect(page.getByRole('row').filter({ hasText: '城关镇' })).toHaveCount(1)
  await expect(page.getByRole('row').filter({ hasText: '合计' })).toHaveCount(0)
  await page.getByRole('link', { name: /活动达到进度的小组/ }).click()
  await expect(page.getByRole('columnheader', { name: '今年活动' })).toBeVisible()
  await expect(page.getByText(/^\d+\/\d+次$/).first()).toBeVisible()
  await settle(page)
  await expectAccessible(page)
})
