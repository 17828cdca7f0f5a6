/** A farmer-deputy's month on one phone: half of it without network, once with an empty battery; nothing is done twice. */
import type { Page } from '@playwright/test'
import { accounts } from '../support/accounts'
import {
  digitsOf,
  dutiesOf,
  fedBackReport,
  heldMeeting,
  type Month,
  preparedMonth,
  sittingOf,
  verifiedDuties,
} from '../support/month'
import {
  compose,
  expect,
  expectAccessible,
  settle,
  signIn,
  standOnItsOwn,
  test,
} from '../support/phone'
import { today } from '../support/staff'
import { reopened } from '../support/trouble'
import { unique } from '../support/works'

interface Listed {
  id: string
  title: string
  excerpt: string
}

const kept = '写好了，存在手机里，有网后自动发出。'
const sent = (page: Page) =>
  expect(page.getByText('都已经发出去了。')).toBeVisible({ timeout: 40_000 })

/** A button that may also be a link that looks like one. */
const press = (page: Page, name: string) =>
  page.getByRole('button', { name }).or(page.getByRole('link', { name })).click()

const waits = (page: Page, kind: string) =>
  expect(page.getByText(`等待发送 · ${kind}`, { exact: true })).toBeVisible()

/** What will be needed in the village is looked at while there is network: the phone keeps it. */
async function lookedAhead(page: Page, { activity, rated, reception, meeting }: Month) {
  await page.goto(`/m/suggestions/${rated.id}`)
  await expect(page.getByText('您提出的建议收悉')).toBeVisible()
  await settle(page)
  await page.goto(`/m/receptions/${reception.reception}`)
  await expect(page.getByText('桥头村村委会一楼')).toBeVisible()
  await settle(page)
  await page.goto(`/m/group-activities/${activity.id}`)
  await expect(page.getByText('六步活动（0/6）')).toBeVisible()
  await settle(page)
  // The notice of the meeting is opened from the messages, and read by that.
  await page.goto('/m/inbox')
  await page.locator(`a[href*="${meeting.id}"]`).first().click()
  await expect(page).toHaveURL(new RegExp(`meetings/${meeting.id}`))
  await expect(page.getByRole('button', { name: '参加', exact: true })).toBeVisible()
  // That it was read is on its way while the meeting is shown already.
  await settle(page)
}

/** A reply is rated. */
async function rate(page: Page, { rated }: Month) {
  await page.goto(`/m/suggestions/${rated.id}/rate`)
  await page.getByRole('button', { name: '满意', exact: true }).click()
  await expect(page.getByText('问题有没有解决，群众认不认可。')).toBeVisible()
  await page.getByRole('button', { name: '满意', exact: true }).click()
  await page.getByRole('button', { name: '提交评价' }).click()
  await expect(page).toHaveURL(new RegExp(`suggestions/${rated.id}$`))
}

/** What a voter said, in three taps from one's own year. */
async function note(page: Page, content: string) {
  await page.goto('/m/duty')
  await page.getByRole('link', { name: '民情日记', exact: true }).click()
  await page.getByRole('link', { name: '写日记' }).click()
  await page.getByLabel('遇到了什么事').fill(content)
  await page.getByLabel('见了谁').fill('三组一位老人')
  await page.getByRole('button', { name: '记下来', exact: true }).click()
  await expect(page).toHaveURL(/outbox/)
}

/** A suggestion, in four screens. */
async function suggest(page: Page, title: string) {
  await compose(page, title, '村口路段夜间没有路灯，老人和学生出行不安全，建议安装太阳能路灯。')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('button', { name: /^提交，交给.+审查$/ }).click()
  await expect(page).toHaveURL(/outbox/)
}

/** On duty at the station: a visitor's matter, and that one was there. */
async function receive(page: Page, { reception }: Month, matter: string) {
  await page.goto(`/m/receptions/${reception.reception}`)
  await press(page, '记群众反映的事')
  await page.getByLabel('反映什么事').fill(matter)
  await page.getByLabel('哪个村、社区').fill('三村')
  await page.getByRole('button', { name: '当场解释清楚了' }).click()
  await page.getByLabel('怎么答复的').fill('每月十五日发放。')
  await page.getByRole('button', { name: '记下来', exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`receptions/${reception.reception}$`))
  await expect(page.getByText(matter)).toBeVisible()
  await press(page, '我到岗了')
  await expect(page.getByText(kept)).toHaveCount(3)
}

/** An activity of the group one leads: its first step, and who came. */
async function lead(page: Page, { activity }: Month) {
  await page.goto(`/m/group-activities/${activity.id}/step/theme`)
  await page.getByLabel('做了什么').fill('大家商量，先看三村的饮水。')
  await page.getByRole('button', { name: '记下来', exact: true }).click()
  await waits(page, '小组活动记录')
  await page.goto(`/m/group-activities/${activity.id}/people`)
  await page.getByRole('button', { name: '全部到会' }).click()
  await page.getByRole('button', { name: '登记：实到3人，应到3人' }).click()
  await waits(page, '小组活动到会情况')
}

/** What was done in the village has arrived, each of it once. */
async function arrived(month: Month, said: Record<'diary' | 'title' | 'matter', string>) {
  const { clerk, deputy, me, meeting, activity, rated, reception } = month
  const people = await clerk.get<{ items: object[] }>(`/meetings/${meeting.id}/people?limit=200`)
  expect(people.items).toMatchObject([
    { deputy_id: me.id, answer: 'attend', read_at: expect.any(String) as unknown },
  ])
  expect(await deputy.get(`/suggestions/${rated.id}`)).toMatchObject({
    status: 'closed',
    ratings: [{ attitude: 'satisfied', result: 'satisfied' }],
  })
  const diary = await deputy.get<{ items: Listed[] }>('/diary-entries?limit=100')
  expect(diary.items.filter((it) => it.excerpt.includes(said.diary))).toHaveLength(1)
  const visits = await clerk.get<{ items: object[] }>(
    `/reception-visits?reception_id=${reception.reception}`,
  )
  expect(visits.items).toMatchObject([{ handling: 'answered', village: '三村' }])
  expect(await clerk.get(`/receptions/${reception.reception}`)).toMatchObject({
    status: 'held',
    duties: [{ is_present: true }],
  })
  // Two acts on one record, one after the other: the second was not taken for a conflict.
  expect(await clerk.get(`/group-activities/${activity.id}`)).toMatchObject({
    status: 'held',
    steps_done: 1,
    present: 3,
    total: 3,
  })
  const mine = await deputy.get<{ items: Listed[] }>('/suggestions?view=mine&limit=100')
  const made = mine.items.filter((it) => it.title === said.title)
  expect(made).toHaveLength(1)
  return made[0]?.id ?? ''
}

/** In a hall without network: noted on the phone, sent as soon as there is some, within the minute. */
async function checkIn(page: Page, month: Month) {
  await page.goto('/m/check-in')
  const digits = await digitsOf(month)
  await page.context().setOffline(true)
  await page.getByLabel('会场屏幕上的六位数字').fill(digits)
  await page.getByRole('button', { name: '签到', exact: true }).click()
  await expect(page.getByText('还没有签到')).toBeVisible()
  await page.context().setOffline(false)
  const ways = async () => {
    const path = `/${sittingOf(month)}/presences`
    const { items } = await month.clerk.get<{ items: { way: string }[] }>(path)
    return items.map((one) => one.way)
  }
  await expect.poll(ways, { timeout: 40_000 }).toEqual(['code'])
}

test('a month of a deputy: read, answered, written, received, led, reported; each act arrives once', async ({
  page,
  context,
  baseURL,
  request,
}) => {
  test.setTimeout(240_000)
  const month = await preparedMonth(request)
  const { clerk, deputy, meeting, activity, rated, reception, report } = month
  const said = {
    diary: `三组路灯${unique()}坏了两个月`,
    title: `关于安装路灯${unique()}的建议`,
    matter: `养老金什么时候发${unique()}`,
  }
  await signIn(page, accounts.deputy)
  await standOnItsOwn(page)
  await lookedAhead(page, month)

  // To the village: there is no network any more.
  await context.setOffline(true)
  await page.getByRole('button', { name: '参加', exact: true }).click()
  await expect(page.getByText('答复已存在手机里，有网后自动发出')).toBeVisible()
  await rate(page, month)
  await note(page, `${said.diary}，老人晚上不敢出门。`)
  await suggest(page, said.title)
  await receive(page, month, said.matter)
  await lead(page, month)

  // The battery is empty; charged, still in the village, everything is there and waits.
  const village = await reopened(page, baseURL, '/m/outbox')
  for (const kind of ['会议答复', '评价', '民情日记', '建议', '群众反映的事', '接待到岗情况'])
    await waits(village.page, kind)
  await waits(village.page, '小组活动记录')
  await waits(village.page, '小组活动到会情况')
  await expectAccessible(village.page)
  await context.setOffline(false)
  await sent(village.page)
  const suggestion = await arrived(month, said)
  await clerk.act(suggestion, 'reviews', { decision: 'accepted' })

  // The meeting.
  await checkIn(village.page, month)
  await heldMeeting(month)
  await village.page.goto(`/m/meetings/${meeting.id}`)
  await expect(village.page.getByText('您已答复参加')).toBeVisible()

  // The report to voters: written at home, what they ask noted in the hall of the village.
  const text = `一年来走访选民四十户${unique()}，提出建议三件，两件已经办成。`
  await village.page.goto(`/m/voter-reports/${report.id}`)
  await press(village.page, '写述职报告')
  await village.page.getByRole('textbox', { name: '述职报告' }).fill(text)
  await village.page.getByRole('button', { name: '交述职报告' }).click()
  await expect(village.page.getByText(text)).toBeVisible()
  await press(village.page, '记选民提问')
  await expect(village.page.getByLabel('选民问了什么')).toBeVisible()
  await context.setOffline(true)
  await village.page.getByLabel('选民问了什么').fill('三组的路什么时候修')
  await village.page.getByLabel('怎么回答的').fill('列入今年计划了')
  await village.page.getByRole('button', { name: '记下来' }).click()
  await expect(village.page.getByText('选民提问写好了', { exact: false })).toBeVisible()
  village.check()
  const home = await reopened(village.page, baseURL, '/m/outbox')
  await waits(home.page, '选民提问')
  await context.setOffline(false)
  await sent(home.page)
  await fedBackReport(month, '请多到组里走访。')

  // The feedback is confirmed on the way, without network.
  await home.page.goto(`/m/voter-reports/${report.id}`)
  await expect(home.page.getByText('请多到组里走访。')).toBeVisible()
  await press(home.page, '看反馈，确认已阅')
  const better = home.page.getByRole('textbox', { name: '我的改进措施' })
  await expect(better).toBeVisible()
  await context.setOffline(true)
  await better.fill('每月到一个组。')
  await home.page.getByRole('button', { name: '已阅，确认' }).click()
  await waits(home.page, '述职反馈确认')
  await context.setOffline(false)
  await sent(home.page)
  expect(await clerk.get(`/voter-reports/${report.id}`)).toMatchObject({
    status: 'closed',
    content: text,
    questions: [{ question: '三组的路什么时候修', answer: '列入今年计划了' }],
    improvements: '每月到一个组。',
  })

  // What the month comes to: nobody enters it, and none of it is there twice.
  const follows: Record<string, string> = {
    [meeting.id]: 'meeting',
    [activity.id]: 'group_activity',
    [rated.id]: 'suggestion',
    [suggestion]: 'suggestion',
    [reception.reception]: 'reception',
    [report.id]: 'report',
  }
  const sources = Object.keys(follows)
  const kinds = async () => {
    const found = await dutiesOf(deputy, sources)
    return found.map((it) => `${it.source_id ?? ''} ${it.kind} ${it.status}`).sort()
  }
  // Who came to the activity and the reception the deputy said alone: that waits for the office.
  const alone = [activity.id, reception.reception]
  const lines = (waiting: string) =>
    Object.entries(follows)
      .map(([id, kind]) => `${id} ${kind} ${alone.includes(id) ? waiting : 'verified'}`)
      .sort()
  await expect.poll(kinds, { timeout: 20_000 }).toEqual(lines('pending'))
  await verifiedDuties(month, alone)
  await expect.poll(kinds, { timeout: 20_000 }).toEqual(lines('verified'))

  await home.page.goto('/m/home')
  await home.page.getByRole('link', { name: '履职', exact: true }).click()
  await expect(home.page.getByRole('heading', { name: '四个季度' })).toBeVisible()
  const number = Math.ceil(Number(today().slice(5, 7)) / 3)
  const quarter = home.page.getByRole('link', { name: `第${'一二三四'[number - 1] ?? ''}季度` })
  await expect(quarter).toContainText(/已核实\d+件/)
  await expectAccessible(home.page)
  await home.page.getByRole('link', { name: '履职记录', exact: true }).click()
  for (const title of [meeting.title, activity.title, rated.title, said.title, reception.name])
    await expect(home.page.getByRole('link', { name: title })).toContainText('已核实')
  await expect(home.page.getByRole('link', { name: report.place })).toContainText('向选民述职')
  await expectAccessible(home.page)
  home.check()
})
