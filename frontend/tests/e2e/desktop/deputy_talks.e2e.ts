/** An office talks with a deputy, sees whether it is better, advises to resign; a resignation goes to its vote. */
import { accounts } from '../support/accounts'
import {
  choose,
  door,
  expect,
  expectAccessible,
  modal,
  pick,
  settle,
  signIn,
  test,
  unique,
} from '../support/desktop'
import { dayText, idOf, members } from '../support/jointly'
import { staff, today } from '../support/staff'

test('D14, D11: a talk is held and checked off; after advice a resignation is voted on', async ({
  page,
  request,
}) => {
  test.setTimeout(300_000)
  const mark = unique()
  const deputy = (await members(request, 4))[3]!
  const clerk = await staff(request, accounts.township)

  // Planned.
  await signIn(page, accounts.township)
  await door(page, '约谈辞职').click()
  await settle(page)
  await expectAccessible(page)
  await page.getByRole('button', { name: '安排约谈或者通报' }).first().click()
  await modal(page).getByRole('button', { name: '安排', exact: true }).click()
  await expect(modal(page).getByRole('alert').first()).toBeVisible()
  await pick(page, '哪位代表', deputy.name)
  await choose(modal(page), '原因', '履职不积极')
  await modal(page)
    .getByLabel('事实', { exact: true })
    .fill(`一季度两次小组活动没有参加，没有请假（${mark}）。`)
  await modal(page).getByLabel('谁来谈').fill('镇人大主席')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '安排', exact: true }).click()
  await expect(page).toHaveURL(/deputy-talks\/[0-9a-f-]{36}$/)
  const talk = await idOf(page)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(deputy.name)
  await expectAccessible(page)

  // Held: what is to be better needs its day.
  await page.getByRole('button', { name: '登记谈话情况' }).click()
  await modal(page).getByLabel('谈话内容').fill('说明了小组活动的要求，听取了本人的困难。')
  await modal(page).getByLabel('要求改进什么').fill('按时参加小组活动')
  await modal(page).getByRole('button', { name: '登记，告诉代表' }).click()
  await expect(modal(page).getByRole('alert').first()).toBeVisible()
  await modal(page).getByLabel('改到哪一天').fill(dayText(today()))
  await modal(page).getByLabel('改到哪一天').press('Enter')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '登记，告诉代表' }).click()
  await expect(page.getByText('以前核对改进情况', { exact: false })).toBeVisible()

  // The deputy answers; the office finds it no better.
  const own = await staff(request, deputy.username)
  await own.actOn(`deputy-talks/${talk}`, 'answers', {
    answer: `在外地务工，没有请假（${mark}）。`,
  })
  await page.reload()
  await expect(page.getByText(`在外地务工，没有请假（${mark}）。`)).toBeVisible()
  await page.getByRole('button', { name: '核对改进情况' }).click()
  await modal(page).getByLabel('没有改进').check()
  await modal(page).getByLabel('核对的情况').fill('之后的活动仍然没有参加。')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '登记核对结果' }).click()
  await expect(page.getByText('改进情况已经核对，请办结。')).toBeVisible()

  // Advice to resign, with the decision behind it.
  await page.getByRole('button', { name: '劝其辞职' }).click()
  await modal(page).getByRole('button', { name: '安排', exact: true }).click()
  await expect(modal(page).getByRole('alert').first()).toBeVisible()
  await modal(page).getByLabel('由谁决定').fill('镇人大主席团第三次会议')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '安排', exact: true }).click()
  await expect(page).not.toHaveURL(new RegExp(talk))
  await expect(page.getByRole('heading', { level: 1 })).toContainText('劝辞')
  await page.getByRole('button', { name: '登记谈话情况' }).click()
  await modal(page).getByLabel('谈话内容').fill('说明主席团的意见，请本人考虑。')
  await modal(page).getByRole('button', { name: '登记，告诉代表' }).click()
  await expect(page.getByText('没有要求改进的事项，可以办结。')).toBeVisible()

  // The resignation on paper, before a session, which does not accept it.
  await page.getByRole('button', { name: '登记辞职' }).click()
  await modal(page).getByRole('button', { name: '登记', exact: true }).click()
  await expect(modal(page).getByRole('alert').first()).toBeVisible()
  await modal(page).getByLabel('辞职报告').fill(`长期在外地务工，请求辞去代表职务（${mark}）。`)
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '登记', exact: true }).click()
  await expect(page).toHaveURL(/deputy-resignations\/[0-9a-f-]{36}$/)
  await expect(page.getByText('请提请会议决定。')).toBeVisible()
  await expectAccessible(page)
  const session = await clerk.post<{ title: string }>('/meetings', {
    level: 'township',
    kind: 'congress_session',
    begins_on: today(),
    ends_on: today(),
    place: `镇政府会议室${mark}`,
  })
  await page.reload()
  await page.getByRole('button', { name: '提请会议决定' }).click()
  await modal(page).locator('.el-select').click()
  await page.getByRole('option').filter({ hasText: session.title }).first().click()
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '提请会议决定' }).click()
  await expect(page.getByText('已提请会议，表决以后请登记结果。')).toBeVisible()
  await page.getByRole('button', { name: '登记表决结果' }).click()
  await modal(page).getByRole('button', { name: '登记表决结果' }).click()
  await expect(modal(page).getByText('请填整数')).toBeVisible()
  await modal(page).getByLabel('赞成接受').fill('1')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '登记表决结果' }).click()
  await expect(page.getByText('会议没有接受，代表继续履行职务。')).toBeVisible()
  await expect(page.getByRole('region', { name: '表决结果' })).toContainText('选举法第五十五条')
  await expectAccessible(page)

  // Who missed sessions is a list, of which nothing follows by itself.
  await page.goto('/deputy-absences')
  await expect(page.getByText('系统不自动处理', { exact: false })).toBeVisible()
  await expectAccessible(page)
})

test('D15: a report of an enforcing organ is entered and closed, out of sight of deputies', async ({
  page,
  request,
}) => {
  test.setTimeout(120_000)
  const mark = unique()
  const deputy = (await members(request, 5))[4]!
  await signIn(page, accounts.township)
  await page.goto('/custody-reports')
  await settle(page)
  await page.getByRole('button', { name: '登记报告' }).first().click()
  await modal(page).getByRole('button', { name: '登记', exact: true }).click()
  await expect(modal(page).getByRole('alert').first()).toBeVisible()
  await pick(page, '哪位代表', deputy.name)
  await choose(modal(page), '什么措施', '现行犯拘留')
  await modal(page).getByLabel('执行机关').fill(`公安局${mark}`)
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '登记', exact: true }).click()
  await expect(page).toHaveURL(/custody-reports\/[0-9a-f-]{36}$/)
  await expect(page.getByText('请核对是否暂停执行代表职务。')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '办结', exact: true }).click()
  await modal(page).getByLabel('结果').fill('已经释放，不予立案。')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '办结', exact: true }).click()
  await expect(page.getByText('已经释放，不予立案。')).toBeVisible()
})
