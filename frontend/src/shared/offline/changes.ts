/** What of the answers that are kept is old because a record changed. */
import type { Answer } from '../api/types'

export type Changes = Answer<'/changes', 'get'>
type Change = Pick<Changes['items'][number], 'kind' | 'id'>

/** Kinds whose queries are not named by their plural. */
const named: Record<string, string> = {
  deputy_pledge_year: 'deputy_pledges',
  deputy_post_holding: 'deputy_posts',
  duty_quarter: 'duty_points',
  mandate: 'deputies',
  presidium: 'organs',
}

/** What duty records and points are derived from. */
const duties = [
  'award',
  'deputy_contact',
  'deputy_visit',
  'duty_appeal',
  'duty_quarter',
  'duty_record',
  'duty_rule_set',
  'group_activity',
  'inquiry',
  'inspection',
  'meeting',
  'motion',
  'oral_opinion',
  'question',
  'reception',
  'resident_message',
  'suggestion',
  'training',
  'voter_report',
]

/** Other queries that show something of a kind. */
const shownIn: Record<string, readonly string[]> = {
  ballot: ['meetings'],
  group_inspection: ['group_activities', 'group_quarters'],
  project_idea: ['project_rounds'],
  question: ['project_works'],
  reception_visit: ['receptions'],
  resident_message: ['diary_entries'],
}

/** `diary_entry` → `diary_entries`: the first word of its queries. */
const familyOf = (kind: string) => named[kind] ?? `${kind.replace(/y$/, 'ie')}s`

/** Says of the key of a query whether one of these changes makes its answer old. */
export function madeOldBy(changes: readonly Change[]): (key: readonly unknown[]) => boolean {
  const own = new Map<string, Set<string>>()
  // What waits, what is new and the first page may follow from any change.
  const beside = new Set<string>(changes.length > 0 ? ['inbox', 'notices', 'home'] : [])
  for (const { kind, id } of changes) {
    const ids = own.get(familyOf(kind)) ?? new Set<string>()
    own.set(familyOf(kind), ids.add(id))
    for (const family of shownIn[kind] ?? []) beside.add(family)
    if (duties.includes(kind)) beside.add('duty_records').add('duty_points')
  }
  return ([family, what, id]) => {
    if (typeof family !== 'string') return false
    if (beside.has(family)) return true
    const ids = own.get(family)
    if (!ids) return false
    // A record by itself is old only when it was the one that changed.
    const isOneRecord = (what === 'one' || what === 'timeline') && typeof id === 'string'
    return !isOneRecord || ids.has(id)
  }
}
