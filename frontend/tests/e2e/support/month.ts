/** What others prepare for a deputy in a month, and what the month comes to, through the same API the workbench uses. */
import type { APIRequestContext } from '@playwright/test'
import { accounts } from './accounts'
import { personOf } from './jointly'
import { announced } from './receptions'
import { answer, staff, submitted, today } from './staff'
import { dayFromNow, unique } from './works'

type Desk = Awaited<ReturnType<typeof staff>>

interface Meeting {
  id: string
  sittings: { id: string }[]
}

/** A line of the deputy's year. */
export interface Duty {
  id: string
  title: string
  kind: string
  status: string
  source_id: string | null
}

/** A meeting of today the deputy was told of. */
async function calledMeeting(clerk: Desk, deputy_id: string) {
  const title = `乡村道路养护${unique()}座谈会`
  const { id, sittings } = await clerk.post<Meeting>('/meetings', {
    level: 'township',
    kind: 'symposium',
    title,
    begins_on: today(),
    place: `便民服务中心${unique()}室`,
  })
  await clerk.actOn(`meetings/${id}`, 'people', { deputy_id, capacity: 'member' })
  await clerk.actOn(`meetings/${id}`, 'notices', {})
  return { id, title, sitting: sittings[0]?.id ?? '' }
}

/** An activity of today of a group of three that the deputy leads. */
async function plannedActivity(request: APIRequestContext, clerk: Desk) {
  const people = await Promise.all(
    [accounts.deputy, accounts.other_deputy, accounts.third_deputy].map((it) =>
      personOf(request, it),
    ),
  )
  const group = await clerk.post<{ id: string }>('/deputy-groups', {
    level: 'township',
    kind: 'regional',
    name: `桥头${unique()}小组`,
    area: '三村、五村',
    formed_on: dayFromNow(-60),
    deputy_ids: people.map((it) => it.id),
    leader_id: people[0]?.id,
    deputy_leader_id: people[1]?.id,
  })
  const title = `饮水工程${unique()}调研`
  const { id } = await clerk.post<{ id: string }>('/group-activities', {
    group_ids: [group.id],
    title,
    place: '村委会',
    held_on: today(),
  })
  return { id, title }
}

/** A suggestion of the deputy that was answered and waits to be rated. */
async function answeredSuggestion(request: APIRequestContext) {
  const title = `关于修复水渠${unique()}的建议`
  const content = `${title}。三组水渠垮塌二十米，浇不上地，请安排资金修复。`
  const id = await submitted(request, title, content)
  await answer(request, id)
  return { id, title }
}

/** A report to voters of the newest day on which the deputy gives none: on a day there is one. */
async function plannedReport(clerk: Desk, deputy_id: string) {
  const { items } = await clerk.get<{ items: { held_on: string }[] }>(
    `/voter-reports?deputy_id=${deputy_id}&limit=200`,
  )
  const taken = new Set(items.map((it) => it.held_on))
  let ago = 0
  while (taken.has(dayFromNow(-ago))) ago += 1
  const place = `桥头村${unique()}村委会`
  const { id } = await clerk.post<{ id: string }>('/voter-reports', {
    deputy_id,
    form: 'oral',
    held_on: dayFromNow(-ago),
    place,
  })
  return { id, place }
}

/** Everything the first deputy is called to and asked for in this month. */
export async function preparedMonth(request: APIRequestContext) {
  const clerk = await staff(request, accounts.township)
  const deputy = await staff(request, accounts.deputy)
  const me = await personOf(request, accounts.deputy)
  return {
    clerk,
    deputy,
    me,
    meeting: await calledMeeting(clerk, me.id),
    activity: await plannedActivity(request, clerk),
    rated: await answeredSuggestion(request),
    reception: await announced(request),
    report: await plannedReport(clerk, me.id),
  }
}

export type Month = Awaited<ReturnType<typeof preparedMonth>>

/** Where the sitting of the meeting is found. */
export const sittingOf = ({ meeting }: Month) =>
  `meetings/${meeting.id}/sittings/${meeting.sitting}`

/** The six digits on the screen in the hall. */
export async function digitsOf(month: Month) {
  const { digits } = await month.clerk.get<{ digits: string }>(`/${sittingOf(month)}/check-in-code`)
  return digits
}

/** The meeting takes place and is over. */
export async function heldMeeting({ clerk, meeting }: Month) {
  const record = `meetings/${meeting.id}`
  await clerk.actOn(record, `sittings/${meeting.sitting}/openings`, {})
  await clerk.actOn(record, `sittings/${meeting.sitting}/closings`, {})
  await clerk.actOn(record, 'closings', {})
}

/** The report is recorded as held, rated by fifty voters, and what they want is told the deputy. */
export async function fedBackReport({ clerk, report }: Month, feedback: string) {
  const record = `voter-reports/${report.id}`
  await clerk.actOn(record, 'holdings', { voters_present: 60 })
  await clerk.actOn(record, 'ratings', {
    excellent: 20,
    competent: 22,
    basic: 4,
    incompetent: 2,
    abstained: 2,
  })
  await clerk.actOn(record, 'feedback', { feedback })
}

/** The clerk verifies what the deputy noted alone. */
export async function verifiedDuties({ clerk, deputy }: Month, sources: readonly string[]) {
  for (const { id } of await dutiesOf(deputy, sources))
    await clerk.actOn(`duty-records/${id}`, 'decisions', { decision: 'verified' })
}

/** The records of the deputy that come from these: what follows from the acts of the month. */
export async function dutiesOf(desk: Desk, sources: readonly string[]) {
  const { items } = await desk.get<{ items: Duty[] }>('/duty-records?limit=200')
  return items.filter((one) => sources.includes(one.source_id ?? ''))
}
