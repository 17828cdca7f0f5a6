/** The quarter before this one, closed with three colours; the office judges the correction plan of the red group. */
import { accounts } from '../support/accounts'
import { colleague, expect, expectAccessible, modal, signIn, test } from '../support/desktop'

test('6.4: three colours are explained, a correction plan goes back and is written again', async ({
  page,
  browser,
  baseURL,
}) => {
  await signIn(page, accounts.township)
  await page.goto('/group-quarters')
  const rows = page.getByRole('row')
  await expect(rows.filter({ hasText: '第一代表小组' }).first()).toContainText('绿')
  await expect(rows.filter({ hasText: '第二代表小组' }).first()).toContainText('黄')
  await expectAccessible(page)
  await page.getByRole('link', { name: '第二代表小组' }).first().click()
  await expect(page.getByText('到会率 75%（80% 以上为绿，低于 60% 为红）')).toBeVisible()
  await expect(
    page.getByText('六步活动共 6 步，还有 2 步没有记录，0 步在季度结束以后才做。'),
  ).toBeVisible()
  await expectAccessible(page)

  // Red: its leader hands in a plan, which goes back with what is missing, and is written again.
  const leader = await colleague(browser, accounts.third_deputy, baseURL)
  await leader.page.goto('/group-quarters?colour=red')
  await leader.page.getByRole('link', { name: '农业农村专业小组' }).first().click()
  await expect(leader.page.getByText('活动次数不够：红。')).toBeVisible()
  const address = leader.page.url()
  await write('本季度补做一次，由组长负责。')
  await page.goto(address)
  await page.getByRole('button', { name: '审核整改方案' }).click()
  await modal(page).getByText('退回修改').click()
  await modal(page).getByRole('button', { name: '确定' }).click()
  await expect(modal(page).getByRole('alert').first()).toBeVisible()
  await modal(page).getByLabel('审核意见').fill('没有写明完成日期。')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '确定' }).click()
  await expect(page.getByText('审核意见：没有写明完成日期。')).toBeVisible()
  await leader.page.reload()
  await expect(leader.page.getByText('审核意见：没有写明完成日期。')).toBeVisible()
  await write('本季度补做一次，十二月二十日前完成并交办。')
  await expectAccessible(leader.page)
  await leader.leave()

  async function write(content: string) {
    await leader.page.getByRole('button', { name: /整改方案$/ }).click()
    await modal(leader.page).getByLabel('方案内容').fill(content)
    await modal(leader.page).getByRole('button', { name: '提交', exact: true }).click()
    await expect(leader.page.getByText(content)).toBeVisible()
  }

  // Nothing is closed twice, and the running quarter not before its end.
  await page.goto('/group-quarters/close')
  await expect(page.getByText('这个季度的代表小组活动已经评定，不能重复评定。')).toBeVisible()
  await expect(page.getByRole('button', { name: '评定全部小组' })).toBeDisabled()
  await expectAccessible(page)

  // Another town sees nothing of it, the county does.
  const county = await colleague(browser, accounts.county, baseURL)
  await county.page.goto('/group-quarters?colour=red')
  await expect(county.page.getByRole('link', { name: '农业农村专业小组' }).first()).toBeVisible()
  await county.leave()
})
