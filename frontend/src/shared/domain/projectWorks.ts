/** Carrying out livelihood projects: lights, days of tasks, months against the plan, money, what waits for whom. */
import type {
  ProjectChangeKind,
  ProjectCheckpoint,
  ProjectCheckpointKind,
  ProjectLight,
  ProjectMilestone,
  ProjectMonth,
  ProjectWork,
  ProjectWorkActionKey,
  ProjectWorkItem,
  ProjectWorkStatus,
} from '../api/queries/projectWorks'
import { dayOf } from '../ui/format'
import { yuanOf } from './projectSheet'

export const workStatuses: ProjectWorkStatus[] = [
  'planning',
  'published',
  'paused',
  'stopped',
  'accepted',
]
/** The worst first. */
export const lights: ProjectLight[] = ['red', 'yellow', 'green']
export const checkpointKinds: ProjectCheckpointKind[] = ['year_start', 'mid_year', 'year_end']
export const changeKinds: ProjectChangeKind[] = ['minor', 'major', 'pause', 'resume', 'stop']

/** Whether an act is open to the reader now, and why not. */
export const workAction = (one: Pick<ProjectWork, 'actions'>, key: ProjectWorkActionKey) =>
  one.actions.find((it) => it.key === key)

type Ordered = Pick<ProjectWorkItem, 'light' | 'status' | 'number'>

function urgency({ light, status }: Ordered): number {
  if (light) return lights.indexOf(light.light)
  return lights.length + ['planning', 'paused', 'stopped', 'accepted'].indexOf(status)
}

/** Red, yellow, green; then what is planned, paused, at its end; each by its number. */
export const byLight = <T extends Ordered>(rows: readonly T[]): T[] =>
  [...rows].sort((a, b) => urgency(a) - urgency(b) || a.number.localeCompare(b.number))

/** How many show each light. */
export const countLights = (rows: readonly Pick<ProjectWorkItem, 'light'>[]) =>
  Object.fromEntries(
    lights.map((light) => [light, rows.filter((row) => row.light?.light === light).length]),
  ) as Record<ProjectLight, number>

export type MilestoneState = 'done' | 'done_late' | 'overdue' | 'soon' | 'ahead'

/** How a task stands with its day; what is due soon the server says, by a local rule. */
export function milestoneState(
  one: Pick<ProjectMilestone, 'due_on' | 'done_on'>,
  light: ProjectWorkItem['light'],
  today: string = dayOf(Date.now()),
): MilestoneState {
  if (one.done_on) return one.done_on > one.due_on ? 'done_late' : 'done'
  if (one.due_on < today) return 'overdue'
  const isSoon = light?.reasons.some(
    (why) => why.key === 'milestone_soon' && why.due_on === one.due_on,
  )
  return isSoon ? 'soon' : 'ahead'
}

/** The month after one: `2027-12` → `2028-01`. */
export function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}

/** The months from one to another, both with them; at most twenty years. */
export function monthsBetween(from: string, until: string): string[] {
  const months: string[] = []
  for (let month = from; month <= until && months.length < 240; month = nextMonth(month))
    months.push(month)
  return months
}

/** By the plan: percent of the tasks that are due by the end of a month. */
export function plannedPercent(
  milestones: readonly Pick<ProjectMilestone, 'due_on'>[],
  month: string,
): number | null {
  if (milestones.length === 0) return null
  const due = milestones.filter((one) => one.due_on.slice(0, 7) <= month).length
  return Math.round((due * 100) / milestones.length)
}

export interface MonthRow {
  month: string
  /** By the plan. */
  planned: number | null
  report: ProjectMonth | null
}

/** Each month from the publication of the plan to now, what was planned until then and what was reported. */
export function monthRows(
  one: Pick<ProjectWork, 'published_on' | 'months' | 'milestones' | 'ended_on'>,
  today: string = dayOf(Date.now()),
): MonthRow[] {
  const known = one.months.map((it) => it.month)
  const start = [...known, one.published_on?.slice(0, 7) ?? ''].filter(Boolean).sort()[0]
  if (!start) return []
  const end = [...known, (one.ended_on ?? today).slice(0, 7)].sort().at(-1) ?? start
  return monthsBetween(start, end).map((month) => ({
    month,
    planned: plannedPercent(one.milestones, month),
    report: one.months.find((it) => it.month === month) ?? null,
  }))
}

/** The months that can be reported, the newest first. */
export const monthsToReport = (
  one: Pick<ProjectWork, 'published_on' | 'months'>,
  today: string = dayOf(Date.now()),
): string[] => {
  const now = today.slice(0, 7)
  const start = [
    one.published_on?.slice(0, 7) ?? now,
    ...one.months.map((it) => it.month),
  ].sort()[0]
  return monthsBetween(start ?? now, now).reverse()
}

/** The month to report now: the oldest that is missing, else the newest. */
export function monthToReport(
  one: Pick<ProjectWork, 'published_on' | 'months'>,
  today: string = dayOf(Date.now()),
): string {
  const months = monthsToReport(one, today)
  const missing = months.filter((month) => !one.months.some((it) => it.month === month))
  return missing.at(-1) ?? months[0] ?? today.slice(0, 7)
}

/** The last month reported before one. */
export const monthBefore = (months: readonly ProjectMonth[], month: string): ProjectMonth | null =>
  [...months]
    .filter((it) => it.month < month)
    .sort((a, b) => a.month.localeCompare(b.month))
    .at(-1) ?? null

/** Whether a month says less than one before it, or more than one after it: then it needs a note. */
export const falls = (
  months: readonly ProjectMonth[],
  said: { month: string; percent: number; paid_yuan: number },
): boolean =>
  months.some(
    (it) =>
      (it.month < said.month && (it.percent > said.percent || it.paid_yuan > said.paid_yuan)) ||
      (it.month > said.month && (it.percent < said.percent || it.paid_yuan < said.paid_yuan)),
  )

/** What is typed in 万元 as yuan; nothing paid is an amount too. */
export const paidOf = (text: string): number | null =>
  /^0+(\.0{1,4})?$/.test(text.trim()) ? 0 : yuanOf(text)

/** Percent that are paid of what is planned. */
export const paidPercent = (
  one: Pick<ProjectWorkItem, 'paid_yuan' | 'money_planned_yuan'>,
): number | null =>
  one.money_planned_yuan ? Math.round((one.paid_yuan * 100) / one.money_planned_yuan) : null

/** Questions that wait for an answer. */
export const waitingIn = (one: Pick<ProjectCheckpoint, 'questions'>): number =>
  one.questions.filter((question) => question.answer === null).length

export type CheckpointState = 'closed' | 'waiting' | 'answered' | 'open'

/** Where one of the three questions stands. */
export function checkpointState(
  one: Pick<ProjectCheckpoint, 'questions' | 'summary'>,
): CheckpointState {
  if (one.summary !== null) return 'closed'
  if (waitingIn(one) > 0) return 'waiting'
  return one.questions.length > 0 ? 'answered' : 'open'
}

/** The question of the year that is asked now: the first that is not closed. */
export const currentCheckpoint = (
  checkpoints: readonly ProjectCheckpoint[],
): ProjectCheckpoint | null => checkpoints.find((one) => one.summary === null) ?? null

/** Whether a change is decided by the congress (town) or the standing committee (county) (V10). */
export const needsDecision = (kind: ProjectChangeKind): boolean =>
  kind === 'major' || kind === 'pause' || kind === 'stop'

/** The act a change is. */
export const actOfChange = (kind: ProjectChangeKind): ProjectWorkActionKey =>
  kind === 'minor' || kind === 'major' ? 'change' : kind

/** The bodies whose decision a change can rest on. */
export const decidingBodies = (level: ProjectWorkItem['level']) =>
  level === 'county' ? (['standing_committee', 'congress'] as const) : (['congress'] as const)

export type MajorReason = 'scope_reduced' | 'place_changed' | 'finish_later'

/**
 * What makes a change a major one (V10), while it is typed. By how much money may differ is a local rule: that
 * the server tells when it refuses.
 */
export function majorReasons(
  change: { is_scope_reduced: boolean; is_place_changed: boolean; finish_on: string },
  voted: { year: number; finish_on: string | null },
): MajorReason[] {
  const { finish_on: day } = change
  const isLong = voted.finish_on !== null && Number(voted.finish_on.slice(0, 4)) > voted.year
  const isLate =
    day !== '' && (isLong ? day > (voted.finish_on ?? '') : Number(day.slice(0, 4)) > voted.year)
  const found: [boolean, MajorReason][] = [
    [change.is_scope_reduced, 'scope_reduced'],
    [change.is_place_changed, 'place_changed'],
    [isLate, 'finish_later'],
  ]
  return found.filter(([isSo]) => isSo).map(([, reason]) => reason)
}
