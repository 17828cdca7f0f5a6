/** The roster as it is read: by month, what is to be done, or all of it. */
import {
  listReceptions,
  type ReceptionItem,
  type ReceptionQuery,
} from '@/shared/api/queries/receptions'
import type { Page } from '../../composables/keysetList'

/** A query whose rows stand on one page, the earliest first. */
export type RosterQuery = ReceptionQuery & { whole?: boolean }

/** No county plans more receptions in a month than five pages hold. */
const pages = 5

/** The page that is asked for, or everything that is found in the order in which it is held. */
export async function listRoster(
  { whole, ...query }: RosterQuery,
  signal: AbortSignal,
): Promise<Page<ReceptionItem>> {
  if (!whole) return listReceptions(query, signal)
  const items: ReceptionItem[] = []
  let cursor: string | undefined
  for (let page = 0; page < pages; page += 1) {
    const found = await listReceptions(
      { ...query, limit: 200, ...(cursor ? { cursor } : {}) },
      signal,
    )
    items.push(...found.items)
    cursor = found.next ?? undefined
    if (!cursor) break
  }
  items.sort((a, b) => a.begins_at.localeCompare(b.begins_at))
  return { items, next: null, prev: null, total: items.length }
}

/** `2026-12`, as an address names a month. */
export const isMonth = (text: string | undefined) => !!text && /^\d{4}-(0[1-9]|1[0-2])$/.test(text)

/** `2026-12` and so many months. */
export function monthAfter(month: string, by: number): string {
  const [year, of] = month.split('-').map(Number)
  const count = (year ?? 0) * 12 + (of ?? 1) - 1 + by
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`
}

/** The days of a month from its first to the day before the next begins. */
export const monthQuery = (month: string) => ({
  held_on_from: `${month}-01`,
  held_on_to: `${monthAfter(month, 1)}-01`,
})

const pad = (n: number) => String(n).padStart(2, '0')

/** The weeks of a month, Monday first; days of other months are null. */
export function weeksOf(month: string): (string | null)[][] {
  const [year, of] = month.split('-').map(Number)
  const days = new Date(Date.UTC(year ?? 0, of ?? 1, 0)).getUTCDate()
  const before = (new Date(Date.UTC(year ?? 0, (of ?? 1) - 1, 1)).getUTCDay() + 6) % 7
  const cells: (string | null)[] = Array.from({ length: before }, () => null)
  for (let day = 1; day <= days; day += 1) cells.push(`${month}-${pad(day)}`)
  while (cells.length % 7 !== 0) cells.push(null)
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}

/** The same day some months later, or the last of that month; or some weeks later. */
export function dayAfter(day: string, every: 'month' | 'week', by: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  if (every === 'week') {
    return new Date(Date.UTC(year, month - 1, date + by * 7)).toISOString().slice(0, 10)
  }
  const then = monthAfter(day.slice(0, 7), by)
  const [y, m] = then.split('-').map(Number) as [number, number]
  return `${then}-${pad(Math.min(date, new Date(Date.UTC(y, m, 0)).getUTCDate()))}`
}

/** So many at a time, in turn. */
export const turns = <T>(people: readonly T[], per: number, times: number): T[][] =>
  Array.from({ length: times }, (_, time) =>
    Array.from(
      { length: Math.min(per, people.length) },
      (__, at) => people[(time * per + at) % people.length] as T,
    ),
  )
