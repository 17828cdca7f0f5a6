/** The ledger as it is read: what is still open, the latest first, or all of it by day. */
import {
  listReceptionVisits,
  type ReceptionVisitItem,
  type ReceptionVisitQuery,
} from '@/shared/api/queries/receptionVisits'
import type { Page } from '../../composables/keysetList'
import { isMonth, monthAfter } from '../receptions/roster'
import { visitState, type VisitState } from '../stations/looks'

/** A query whose rows stand on one page, what is late first. */
export type LedgerQuery = ReceptionVisitQuery & { whole?: boolean }

const pages = 5
/** Whom it waits for: late units first, then what the office has to do itself. */
const rank: Record<VisitState, number> = {
  late: 0,
  returned: 1,
  to_tell: 1,
  open: 2,
  with_unit: 3,
  told: 4,
  answered: 4,
  suggested: 4,
  refused: 4,
}

export const byUrgency = (a: ReceptionVisitItem, b: ReceptionVisitItem) =>
  rank[visitState(a)] - rank[visitState(b)] ||
  (a.due_on ?? '9').localeCompare(b.due_on ?? '9') ||
  a.received_on.localeCompare(b.received_on)

/** What was received in a month: nothing is narrowed by what is no month. */
export const receivedIn = (month: string | undefined) =>
  month && isMonth(month)
    ? { received_on_from: `${month}-01`, received_on_to: `${monthAfter(month, 1)}-01` }
    : {}

/** The months one may ask for, this one first: as long as a congress sits. */
export const lastMonths = (today: string) =>
  Array.from({ length: 60 }, (_, ago) => monthAfter(today.slice(0, 7), -ago))

export async function listLedger(
  { whole, ...query }: LedgerQuery,
  signal: AbortSignal,
): Promise<Page<ReceptionVisitItem>> {
  if (!whole) return listReceptionVisits(query, signal)
  const items: ReceptionVisitItem[] = []
  let cursor: string | undefined
  for (let page = 0; page < pages; page += 1) {
    const found = await listReceptionVisits(
      { ...query, limit: 200, ...(cursor ? { cursor } : {}) },
      signal,
    )
    items.push(...found.items)
    cursor = found.next ?? undefined
    if (!cursor) break
  }
  items.sort(byUrgency)
  return { items, next: null, prev: null, total: items.length }
}
