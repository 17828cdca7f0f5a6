/** From an item of a work plan to the record that fulfils it. */
import type { WorkPlan, WorkPlanItem, WorkPlanItemKind } from '../api/queries/workPlans'

/** The day of an item without its year, which the plan names. */
export const dayInYear = (day: string, locale: string) =>
  new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(day),
  )

/** The form in which an item is begun, and the kind it opens with. */
const begun: Partial<Record<WorkPlanItemKind, [route: string, kind: string]>> = {
  congress_session: ['new_meeting', 'congress_session'],
  presidium_meeting: ['new_meeting', 'presidium_meeting'],
  special_report: ['new_meeting', 'presidium_meeting'],
  group_activity: ['new_meeting', 'group_meeting'],
  symposium: ['new_meeting', 'symposium'],
  enforcement_inspection: ['new_inspection', 'law_enforcement'],
  tour: ['new_inspection', 'inspection'],
  research: ['new_inspection', 'research'],
}

/** Numbered meetings get their title from their number. */
const named = ['group_meeting', 'symposium', 'law_enforcement', 'inspection', 'research']

/** Where to begin an item, with what the form can take over; undefined when no record is made of it. */
export function beginningOf(
  plan: Pick<WorkPlan, 'id' | 'level'>,
  item: WorkPlanItem,
  today: string,
) {
  const found = begun[item.kind]
  if (!found) return undefined
  const [name, own] = found
  // An inspection is recorded when it has begun.
  const isEarly = name === 'new_inspection' && item.begins_on > today
  const kind =
    plan.level === 'county' && own === 'presidium_meeting' ? 'standing_committee_meeting' : own
  return {
    name,
    isEarly,
    query: {
      kind,
      begins_on: item.begins_on,
      // A span of months says when it may be, not how long it takes.
      ends_on: days(item) < 31 ? item.ends_on : item.begins_on,
      ...(item.place ? { place: item.place } : {}),
      ...(named.includes(kind) ? { title: item.title } : {}),
      plan: plan.id,
      item: item.id,
    },
  }
}

const days = (item: Pick<WorkPlanItem, 'begins_on' | 'ends_on'>) =>
  (Date.parse(item.ends_on) - Date.parse(item.begins_on)) / 86_400_000

/** The pages of the records that fulfil items. */
export const pageOf = {
  meeting: 'meeting',
  inspection: 'inspection',
  suggestion: 'suggestion',
  decision: 'decision',
} as const
