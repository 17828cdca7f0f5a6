/** A deliberation opinion from its draft over the reports of a unit to its end. */
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

const spoken = (day: string) => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
const later = new Date(Date.now() + 30 * 24 * 3600_000).toISOString().slice(0, 10)

test('S3, S10: drafted, adopted, handed over, reported, sent back, reported again, accepted, closed', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000)
  const title = `关于农村道路养护${unique()}的审议意见`
  const next = page.getByRole('region', { name: '下一步' })
  await signIn(page, accounts.township)
  await page.getByRole('navigation', { name: '导航菜单' }).getByText('决议决定').click()
  await expectAccessible(page)
  await page.getByRole('button', { name: '起草决议决定' }).first().click()

  // The budget of a township is for the congress itself.
  await page.getByText('关于预算、预算调整、预算执行或者决算').click()
  await expect(page.getByRole('radio', { name: /^主席团/ })).toBeDisabled()
  await expect(page.getByText(/主席团不能代行/)).toBeVisible()
  await expectAccessible(page)
  await page.getByText('关于预算、预算调整、预算执行或者决算').click()
  await page.getByRole('button', { name: '保存草稿' }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await page.getByRole('radio', { name: /^审议意见/ }).check()
  await page.getByRole('radio', { name: /^主席团/ }).check()
  await page.getByLabel('名称').fill(title)
  await page
    .getByLabel('正文')
    .fill('农村道路养护经费落实不到位，请核定养护标准，按季度公布养护情况。')
  await page.getByRole('button', { name: '保存草稿' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
  const id = page.url().split('/').at(-1) ?? ''
  await expectAccessible(page)

  await next.getByRole('button', { name: '登记通过' }).click()
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '登记通过' }).click()
  await expect(page.getByText('已通过', { exact: true })).toBeVisible()
  // An opinion is handed over before it is closed, and the button says so.
  await expect(next.getByRole('button', { name: '登记办结' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await expect(page.getByText('期限怎样计算').first()).toBeVisible()

  await next.getByRole('button', { name: '交办单位' }).click()
  await modal(page).getByLabel('由谁交办').fill('镇人大主席团')
  await pick(page, /^单位1$/, accounts.unit_name)
  await modal(page).getByLabel('要求单位1研究处理什么').fill('核定养护标准，按季度公布养护情况。')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '交办单位' }).click()
  await expect(page.getByText('已交办', { exact: true })).toBeVisible()
  await expectAccessible(page)

  // The unit comes to it from what waits for it, and reports on the phone.
  const unit = await someoneOnPhone(browser, accounts.undertaker, baseURL)
  await unit.page.goto('/m/inbox')
  await unit.page.getByRole('link', { name: title }).click()
  await expect(unit.page).toHaveURL(new RegExp(`decisions/${id}$`))
  await unit.page.getByLabel('办理情况', { exact: true }).fill('太短')
  await unit.page.getByRole('button', { name: '报告办理情况' }).click()
  await expect(unit.page.getByText(/至少写 10 个字/)).toBeVisible()
  await expectAccessible(unit.page)
  await unit.page.getByLabel('办理情况', { exact: true }).fill('养护标准已经核定，正在安排经费。')
  await unit.page.getByLabel('报告人姓名').fill('李建国')
  await unit.page.getByLabel('职务').fill('副局长')
  await unit.page.getByRole('button', { name: '报告办理情况' }).click()
  await expect(unit.page.getByText('本单位已经报告，等待审议评价。')).toBeVisible()

  // Sent back, rated dissatisfied: who is dissatisfied cannot accept.
  await page.reload()
  await next.getByRole('button', { name: '登记审议评价' }).click()
  const judging = modal(page)
  await judging.getByRole('radio', { name: /^认可/ }).check()
  await judging.getByText('进行了满意度测评').click()
  await judging.getByLabel('全体组成人员').fill('9')
  await judging.getByLabel('满意', { exact: true }).fill('1')
  await judging.getByLabel('基本满意').fill('2')
  await judging.getByLabel('不满意').fill('6')
  await expectAccessible(page)
  await judging.getByRole('button', { name: '登记审议评价' }).click()
  await expect(judging.getByText('测评结果为不满意的，应当要求再次报告')).toBeVisible()
  await judging.getByRole('radio', { name: /^要求改进/ }).check()
  await judging.getByLabel('评价意见').fill('经费没有落实，请明确到位时间。')
  await judging.getByLabel('再次报告的期限').fill(spoken(later))
  await judging.getByLabel('再次报告的期限').press('Tab')
  await judging.getByRole('button', { name: '登记审议评价' }).click()
  await expect(page.getByText('满意度测评：不满意')).toBeVisible()
  await expectAccessible(page)

  await unit.page.goto('/m/inbox')
  await unit.page.getByRole('link', { name: title }).click()
  await expect(unit.page.getByText('经费没有落实，请明确到位时间。')).toBeVisible()
  await unit.page
    .getByLabel('办理情况', { exact: true })
    .fill('养护经费已经到位，第一季度养护情况已经公布。')
  await unit.page.getByLabel('报告人姓名').fill('李建国')
  await unit.page.getByLabel('职务').fill('副局长')
  await unit.page.getByRole('button', { name: '报告办理情况' }).click()
  await expect(unit.page.getByText('本单位已经报告，等待审议评价。')).toBeVisible()
  await expectAccessible(unit.page)
  await unit.leave()

  await page.reload()
  await next.getByRole('button', { name: '登记审议评价' }).click()
  await judging.getByRole('radio', { name: /^认可/ }).check()
  await judging.getByRole('button', { name: '登记审议评价' }).click()
  await next.getByRole('button', { name: '登记办结' }).click()
  await expectAccessible(page)
  await modal(page).getByLabel('结果说明').fill('养护经费已经到位，按季度公布养护情况。')
  await modal(page).getByRole('button', { name: '登记办结' }).click()
  await expect(page.getByText('已经办结。')).toBeVisible()
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectFits(page)

  // A deputy of the congress reads it, with what the unit reported and what was thought of it.
  const deputy = await someoneOnPhone(browser, accounts.deputy, baseURL)
  await deputy.page.goto('/m/decisions')
  await expectAccessible(deputy.page)
  await deputy.page.getByRole('link', { name: title }).click()
  await expect(deputy.page.getByText('满意度测评：不满意')).toBeVisible()
  await expect(deputy.page.getByText('第2次报告')).toBeVisible()
  await expect(deputy.page.getByText('已经落实', { exact: true })).toBeVisible()
  await expectAccessible(deputy.page)
  await deputy.leave()
})

test('a draft is changed; a unit that has not reported gives it back', async ({
  page,
  request,
}) => {
  const title = `关于集镇停车${unique()}的决定`
  const clerk = await staff(request, accounts.township)
  const { id } = await clerk.post<{ id: string }>('/decisions', {
    level: 'township',
    kind: 'decision',
    body: 'congress',
    title,
    content: '集镇停车秩序由镇人民政府组织整治。',
  })
  await signIn(page, accounts.township)
  await page.goto(`/decisions/${id}`)
  await page.getByRole('button', { name: '修改草稿' }).click()
  await page.getByLabel('依据').fill('地方组织法第十二条')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByText('地方组织法第十二条', { exact: true })).toBeVisible()

  await clerk.actOn(`decisions/${id}`, 'adoptions', { adopted_on: today() })
  await page.reload()
  // Published before it is filed.
  const filing = page.getByRole('button', { name: '登记报人大常委会备案' })
  await expect(filing).toHaveAttribute('aria-disabled', 'true')
  await page.getByRole('button', { name: '登记公布' }).click()
  await modal(page).getByRole('button', { name: '登记公布' }).click()
  await filing.click()
  await modal(page).getByRole('button', { name: '登记报人大常委会备案' }).click()
  await expect(page.getByText('报人大常委会备案', { exact: true })).toBeVisible()

  const { items } = await clerk.get<{ items: { id: string }[] }>(
    `/organs?kind=government_unit&q=${encodeURIComponent(accounts.unit_name)}`,
  )
  await clerk.actOn(`decisions/${id}`, 'handovers', {
    decided_on: today(),
    decided_by: '镇人大主席团',
    units: [{ unit_id: items[0]?.id, request: '整治停车秩序。' }],
  })
  await page.reload()
  await page.getByRole('button', { name: '收回' }).click()
  await modal(page).getByLabel('为什么收回').fill('改由镇人民政府组织')
  await modal(page).getByRole('button', { name: '收回' }).click()
  await expect(page.getByText('还没有交办')).toBeVisible()
  const unit = await staff(request, accounts.undertaker)
  const notices = await unit.get<{ items: { title: string }[] }>('/notices?limit=50')
  expect(notices.items.some((one) => one.title === title)).toBe(true)
})

test('what a meeting votes on is adopted only once that vote was announced as passed', async ({
  page,
  request,
}) => {
  const clerk = await staff(request, accounts.township)
  const { items } = await clerk.get<{ items: { id: string; title: string }[] }>(
    '/meetings?kind=congress_session&status=planned,notified,open',
  )
  const meeting =
    items[0] ??
    (await clerk.post<{ id: string; title: string }>('/meetings', {
      level: 'township',
      kind: 'congress_session',
      begins_on: later,
      ends_on: later,
      place: '镇政府三楼会议室',
    }))
  const { sittings } = await clerk.get<{ sittings: { id: string; kind: string }[] }>(
    `/meetings/${meeting.id}`,
  )
  const vote = `关于批准工作报告${unique()}的决议草案`
  await clerk.post('/ballots', {
    meeting_id: meeting.id,
    sitting_id: sittings.find((one) => one.kind === 'plenary')?.id,
    subject: 'decision',
    method: 'hands',
    title: vote,
  })
  await signIn(page, accounts.township)
  await page.goto('/decisions/new')
  await page.getByRole('radio', { name: /^决议/ }).check()
  await page.getByRole('radio', { name: /^人民代表大会/ }).check()
  await page.getByLabel('名称').fill(vote.replace('草案', ''))
  await page.getByLabel('正文').fill('会议听取和审议了工作报告，决定批准这个报告。')
  await pick(page, '作出决定的会议', meeting.title)
  await choose(page, '来自哪次表决', `${vote}（准备中）`)
  await expectAccessible(page)
  await page.getByRole('button', { name: '保存草稿' }).click()
  const adopting = page.getByRole('button', { name: '登记通过' })
  await expect(adopting).toHaveAttribute('aria-disabled', 'true')
  await expect(page.getByRole('link', { name: meeting.title })).toBeVisible()

  // Changing the draft keeps the vote.
  await page.getByRole('button', { name: '修改草稿' }).click()
  await page.getByLabel('依据').fill('地方组织法第十二条')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByText('表决结果还没有宣布')).toBeVisible()
  await expect(adopting).toHaveAttribute('aria-disabled', 'true')
})
