/** How duty records look on the phone, and how those of a year are put together. */
import type { DeputyPoints } from '@/shared/api/queries/dutyPoints'
import type {
  DutyKind,
  DutyRecordItem,
  DutySource,
  DutyStatus,
} from '@/shared/api/queries/dutyRecords'
import type { IconName } from '../../components/icons'

type Tone = 'grey' | 'blue' | 'amber' | 'red' | 'green'

export const looks: Record<DutyStatus, { icon: IconName; tone: Tone }> = {
  pending: { icon: 'clock', tone: 'amber' },
  verified: { icon: 'check_circle', tone: 'green' },
  refused: { icon: 'turn_back', tone: 'red' },
  withdrawn: { icon: 'cross', tone: 'grey' },
}

/** What a deputy does on their own. */
export const ownKinds = [
  'reception',
  'contact',
  'research',
  'inspection',
  'mediation',
  'relief',
  'good_deed',
  'charity',
  'training',
  'report',
  'other',
] as const satisfies readonly DutyKind[]

/** What mostly follows from a meeting or an activity by itself, and is entered only when it does not. */
export const rareKinds = [
  'meeting',
  'group_activity',
  'session',
] as const satisfies readonly DutyKind[]

export const enteredKinds = [...ownKinds, ...rareKinds]
export type EnteredKind = (typeof enteredKinds)[number]
export const isEntered = (kind: string): kind is EnteredKind =>
  enteredKinds.some((one) => one === kind)

export const kindIcons: Record<EnteredKind, IconName> = {
  reception: 'people',
  contact: 'person',
  research: 'search',
  inspection: 'eye',
  mediation: 'check',
  relief: 'person',
  good_deed: 'check_circle',
  charity: 'plus',
  training: 'book',
  report: 'mic',
  other: 'pen',
  meeting: 'calendar',
  group_activity: 'people',
  session: 'paper',
}

/** The page of what a record comes from, where the phone has one; a sitting and a note of a contact have none. */
const pages: Partial<Record<DutySource, string>> = {
  meeting: 'meeting',
  group_activity: 'group_activity',
  suggestion: 'suggestion',
  motion: 'motion',
  inspection: 'inspection',
  reception: 'reception',
  training: 'training',
  deputy_visit: 'deputy_visit',
  award: 'award',
  resident_message: 'resident_message',
  oral_opinion: 'oral_opinion',
  question: 'question',
  inquiry: 'inquiry',
}

export const sourcePage = (one: Pick<DutyRecordItem, 'source_kind' | 'source_id'>) => {
  const name = one.source_kind && pages[one.source_kind]
  return name && one.source_id ? { name, params: { id: one.source_id } } : null
}

/** The records of a year by the quarter they count in, the latest first. */
export function byQuarter<T extends Pick<DutyRecordItem, 'quarter'>>(
  items: readonly T[],
): { quarter: number; items: T[] }[] {
  return [4, 3, 2, 1]
    .map((quarter) => ({ quarter, items: items.filter((one) => one.quarter === quarter) }))
    .filter((one) => one.items.length > 0)
}

export interface Counted {
  points: number
  /** Why, in the words of the server. */
  why: string[]
}

/** What each record was counted for. */
export function countedBy(all: Pick<DeputyPoints, 'congresses'> | undefined) {
  const found = new Map<string, Counted>()
  for (const line of all?.congresses.flatMap((one) => one.lines) ?? []) {
    if (!line.record_id) continue
    const { points, why } = found.get(line.record_id) ?? { points: 0, why: [] }
    // Points have one decimal; sums of them, too.
    found.set(line.record_id, {
      points: Math.round((points + line.points) * 10) / 10,
      why: [...why, line.explanation],
    })
  }
  return found
}

/** Points as they are given or taken: `+4`, `-1`, `0`. */
export const signed = (points: number) => (points > 0 ? `+${points}` : String(points))

/** The quarter of a day. */
export function quarterOf(day: string): { year: number; quarter: number } | null {
  const [year, month] = day.split('-').map(Number)
  return year && month ? { year, quarter: Math.ceil(month / 3) } : null
}

/** Whether a day lies in a quarter of the congress that is closed, or before one that is. */
export function isClosed(
  day: string,
  level: string,
  closed: readonly { level: string; year: number; quarter: number }[],
): boolean {
  const at = quarterOf(day)
  return (
    at !== null &&
    closed.some((one) => one.level === level && one.year === at.year && one.quarter >= at.quarter)
  )
}
