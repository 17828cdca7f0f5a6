/** The work plan of a year: begun, written, adopted, changed with a reason, fulfilled; read by a deputy on the phone. */
import { accounts } from '../support/accounts'
import {
  choose,
  expect,
  expectAccessible,
  expectFits,
  modal,
  pick,
  signIn,
  test,
  unique,
} from '../support/desktop'
import { someoneOnPhone } from '../support/phone'
import { staff, today } from '../support/staff'

interface Plan {
  id: string
  title: string
}

test('P2, P10: a draft says what the year should have, and is thrown away', async ({ page }) => {
  const year = Number(today().slice(0, 4))
  await signIn(page, accounts.township)
  await page.getByRole('navigation', { name: '导航菜单' }).getByText('工作计划').click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('工作计划')
  await expectAccessible(page)
  await page.getByRole('button', { name: '起草年度计划' }).first().click()
  // This year has one, so the next is offered.
  await choose(page, '年度', `${year}年（已有计划）`)
  await expect(page.getByText(`${year}年已有工作计划`)).toBeVisible()
  await expect(page.getByRole('button', { name: '开始起草' })).toBeDisabled()
  await expectAccessible(page)
  await choose(page, '年度', `${year + 1}年`)
  await page.getByRole('button', { name: '开始起草' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`${year + 1}年工作计划`)
  await expect(page.getByText('附表还没有事项')).toBeVisible()
  const warnings = page.getByRole('list', { name: '计划提醒' })
  await expect(warnings).toContainText('地方组织法第十九条')
  await expect(page.getByRole('button', { name: '登记通过' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await expectAccessible(page)

  await warnings
    .getByRole('listitem')
    .filter({ hasText: '计划没有选择议题' })
    .getByRole('button', { name: '增加一项' })
    .click()
  await modal(page).getByLabel('工作事项').fill('镇人民政府关于农村供水工作的报告')
  await modal(page).getByRole('button', { name: '保存' }).click()
  await expect(modal(page).getByRole('alert').first()).toBeVisible()
  await expectAccessible(page)
  await modal(page)
    .getByLabel('开始日期')
    .fill(`${year + 1}年5月10日`)
  await modal(page).getByLabel('开始日期').press('Enter')
  await modal(page).getByLabel('地点').fill('镇政府会议室')
  await modal(page).getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('heading', { name: /农村供水工作的报告/ })).toBeVisible()
  await expect(warnings).toContainText('只选择了1个议题')
  await expectFits(page)

  await page.getByRole('button', { name: '更多操作：镇人民政府关于农村供水工作的报告' }).click()
  await page.getByRole('button', { name: '删除事项' }).click()
  await modal(page).getByRole('button', { name: '删除事项' }).click()
  await expect(page.getByText('附表还没有事项')).toBeVisible()
  await page.getByRole('button', { name: '删除草稿' }).click()
  await modal(page).getByRole('button', { name: '删除草稿' }).click()
  await expect(page).toHaveURL(/work-plans$/)
})

test('P10: adopted, changed with a reason, fulfilled by what is begun from it; a deputy reads it', async ({
  page,
  browser,
  baseURL,
  request,
}) => {
  test.setTimeout(120_000)
  const clerk = await staff(request, accounts.township)
  const deputy = await staff(request, accounts.deputy)
  const me = await deputy.get<{ display_name: string }>('/me')
  // A year of its own.
  const year = 1990 + (Number(unique()) % 25)
  const tour = `集镇供水设施${unique()}`
  const { id, title } = await clerk.post<Plan>('/work-plans', { level: 'township', year })
  await clerk.actOn(`work-plans/${id}`, 'items', {
    kind: 'tour',
    title: tour,
    begins_on: `${year}-03-05`,
    place: '集镇供水站',
    responsible: '镇人大主席',
  })
  await clerk.actOn(`work-plans/${id}`, 'items', {
    kind: 'training',
    title: '代表培训',
    begins_on: `${year}-04-05`,
  })
  await signIn(page, accounts.township)
  await page.goto(`/work-plans/${id}`)
  await page.getByRole('button', { name: '登记通过' }).click()
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '登记通过' }).click()
  await expect(page.getByText('已通过', { exact: true }).first()).toBeVisible()

  // Changed with a reason only.
  await page.getByRole('button', { name: '更多操作：代表培训' }).click()
  await page.getByRole('button', { name: '修改事项' }).click()
  await modal(page).getByLabel('参加代表').fill('全体代表')
  await modal(page).getByRole('button', { name: '保存' }).click()
  await expect(modal(page).getByRole('alert').first()).toBeVisible()
  await modal(page).getByLabel('原因').fill('代表提出')
  await modal(page).getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('全体代表')).toBeVisible()
  await page.getByRole('button', { name: '更多操作：代表培训' }).click()
  await page.getByRole('button', { name: '登记完成' }).click()
  await modal(page).getByLabel('完成情况').fill('四十二名代表参加')
  await modal(page).getByRole('button', { name: '登记完成' }).click()
  await expect(page.getByText('四十二名代表参加', { exact: true })).toBeVisible()

  // The tour is begun from its item, with what the plan says.
  await page.getByRole('button', { name: '登记视察调研' }).click()
  await expect(page.getByLabel('活动名称')).toHaveValue(tour)
  await expect(page.getByLabel('地点')).toHaveValue('集镇供水站')
  await pick(page, '带队代表', me.display_name)
  await page.getByLabel('报告').fill('供水站设备老化，水压不足，建议列入明年的改造计划并落实经费。')
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(tour)
  await page.goto(`/work-plans/${id}`)
  await expect(page.getByRole('list', { name: '关联的记录' })).toContainText(tour)
  await expect(page.getByText('已完成，关联的1件均已办结。')).toBeVisible()
  await expect(page.getByText(/共2项，已完成2项/)).toBeVisible()
  await expectAccessible(page)
  await expectFits(page)

  const reader = await someoneOnPhone(browser, accounts.deputy, baseURL)
  await reader.page.goto('/m/work-plans')
  await reader.page.getByText(title).first().click()
  await expect(reader.page.getByRole('heading', { name: tour })).toBeVisible()
  await expect(reader.page.getByText('共2项，已完成2项')).toBeVisible()
  await expectAccessible(reader.page)
  await reader.leave()
})
