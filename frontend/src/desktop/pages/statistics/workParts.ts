/** The numbers of 代表工作 in parts that fit a page, and the list that shows what a number counts. */
import type { LocationQueryRaw, RouteLocationRaw } from 'vue-router'
import type { DeputyWorkKey } from '@/shared/api/queries/deputyWork'

export const workParts = {
  groups: ['group_activities', 'groups_on_pace', 'groups_green', 'groups_yellow', 'groups_red'],
  stations: ['receptions_held', 'stations_overdue', 'deputies_received', 'ten_haves'],
  contacts: [
    'contacts_of_deputies',
    'contacts_of_members',
    'training_hours',
    'deputies_trained',
    'bulletins_read',
  ],
  reports: ['reports_of_year', 'reports_of_term', 'pledged', 'pledges_done'],
  results: ['five_good', 'commended', 'records_verified', 'records_pending'],
} as const satisfies Record<string, readonly DeputyWorkKey[]>
export type WorkPart = keyof typeof workParts
export const workPartKeys = Object.keys(workParts) as WorkPart[]

/** A congress as the lists narrow to it; all of the county for the sum. */
export interface Whose {
  level: 'township' | 'county' | null
  town_id: string | null
  closed_quarter: number | null
}

/**
 * How a list is narrowed: by town and level; by town only, when the county's own congress cannot be told from all; or
 * as a page about one congress, which is the county's own without a town.
 */
type Narrowing = 'town_and_level' | 'town' | 'congress'

interface Target {
  name: string
  by: Narrowing
  query?: LocationQueryRaw
}

function target(key: DeputyWorkKey, year: string, quarter: string, whose: Whose): Target | null {
  const of: LocationQueryRaw = { year, ...(quarter ? { quarter } : {}) }
  switch (key) {
    case 'group_activities':
      return { name: 'group_activities', by: 'town', query: { ...of, status: 'held' } }
    case 'groups_on_pace':
      return { name: 'deputy_groups', by: 'town_and_level' }
    case 'groups_green':
    case 'groups_yellow':
    case 'groups_red':
      if (whose.closed_quarter === null) return null
      return {
        name: 'group_quarters',
        by: 'town',
        query: {
          year,
          quarter: String(whose.closed_quarter),
          colour: key.replace('groups_', ''),
        },
      }
    case 'stations_overdue':
    case 'ten_haves':
      return { name: 'stations', by: 'town_and_level' }
    case 'deputies_received':
      return { name: 'reception_coverage', by: 'congress', query: { year } }
    case 'contacts_of_deputies':
    case 'contacts_of_members':
      return { name: 'deputy_contacts', by: 'congress' }
    case 'training_hours':
    case 'deputies_trained':
      return { name: 'training_coverage', by: 'congress', query: { year } }
    case 'reports_of_year':
    case 'reports_of_term':
      return { name: 'voter_report_coverage', by: 'congress', query: { year } }
    case 'five_good':
    case 'commended':
      return { name: 'deputy_appraisals', by: 'town_and_level' }
    case 'pledged':
    case 'pledges_done':
      return { name: 'deputy_pledges', by: 'congress', query: { year } }
    case 'records_verified':
      return {
        name: 'duty_records',
        by: 'town_and_level',
        query: { ...of, view: 'all', status: 'verified' },
      }
    case 'records_pending':
      return { name: 'duty_records', by: 'town_and_level', query: { ...of, view: 'pending' } }
    // Their lists know no year.
    case 'receptions_held':
    case 'bulletins_read':
      return null
  }
}

/** Where the rows of a number are; nowhere when no list shows just these. */
export function rowsOf(
  key: DeputyWorkKey,
  whose: Whose,
  { year, quarter }: { year: string; quarter: string },
): RouteLocationRaw | null {
  const found = target(key, year, quarter, whose)
  if (!found) return null
  const { name, by, query } = found
  if (whose.town_id) return { name, query: { ...query, town_id: whose.town_id } }
  if (whose.level === null) return by === 'congress' ? null : { name, query: query ?? {} }
  if (by === 'town') return null
  return { name, query: { ...query, ...(by === 'town_and_level' ? { level: whose.level } : {}) } }
}
