/** 履职记录 (A8, A9) and 积分 (§6.3): kinds, states, quarters. */
import type { DutyActionKey, DutyKind, DutyRecord, DutyStatus } from '../api/queries/dutyRecords'
import { dayOf } from '../ui/format'

/** What may be entered; the others are known to the software whenever they happen. */
export const enteredKinds = [
  'session',
  'meeting',
  'group_activity',
  'training',
  'research',
  'inspection',
  'reception',
  'contact',
  'mediation',
  'relief',
  'good_deed',
  'charity',
  'report',
  'other',
] as const satisfies readonly DutyKind[]

/** All there are, in the order in which they are shown. */
export const dutyKinds = [
  ...enteredKinds,
  'suggestion',
  'cosigned',
  'key_suggestion',
  'excellent_suggestion',
  'session_leave',
  'session_absence',
] as const satisfies readonly DutyKind[]

export const dutyStatuses = [
  'pending',
  'verified',
  'refused',
  'withdrawn',
] as const satisfies readonly DutyStatus[]

export const dutyAction = (one: Pick<DutyRecord, 'actions'>, key: DutyActionKey) =>
  one.actions.find((action) => action.key === key)

/** A quarter of a year, 1 to 4. */
export interface YearQuarter {
  year: number
  quarter: number
}

/** The quarter of a day. */
export const quarterOf = (day: string): YearQuarter => ({
  year: Number(day.slice(0, 4)),
  quarter: Math.ceil(Number(day.slice(5, 7)) / 3),
})

export const thisQuarter = () => quarterOf(dayOf(Date.now()))

/** So many quarters later, or before. */
export function shiftQuarter({ year, quarter }: YearQuarter, by: number): YearQuarter {
  const at = year * 4 + quarter - 1 + by
  return { year: Math.floor(at / 4), quarter: (((at % 4) + 4) % 4) + 1 }
}

/** Before, at or after the other: below, at or above nothing. */
export const compareQuarters = (a: YearQuarter, b: YearQuarter) =>
  a.year * 4 + a.quarter - (b.year * 4 + b.quarter)

const padded = (month: number) => String(month).padStart(2, '0')

/** The first day of a quarter. */
export const firstDayOf = ({ year, quarter }: YearQuarter) =>
  `${year}-${padded(quarter * 3 - 2)}-01`

/** The last day of a quarter. */
export const lastDayOf = ({ year, quarter }: YearQuarter) =>
  `${year}-${padded(quarter * 3)}-${[31, 30, 30, 31][quarter - 1]}`

/** Points with their sign, as they are given: `+6`, `−1`, `0`. */
export const signed = (points: number) =>
  points > 0 ? `+${points}` : points < 0 ? `\u2212${-points}` : '0'
