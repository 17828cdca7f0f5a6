/** The filters of the list, by their names in the address and at the server. */
import { dayOf } from '@/shared/ui/format'

export const filterKeys = [
  'q',
  'status',
  'town_id',
  'level',
  'result_class',
  'unit_id',
  'deputy_id',
  'submitted_at_from',
  'submitted_at_to',
  'due_on_to',
  'answered',
  'in_time',
  'criticised',
  'contacted',
  'rated',
] as const

export type FilterKey = (typeof filterKeys)[number]
/** Behind "more filters". */
export const rareKeys: FilterKey[] = [
  'result_class',
  'unit_id',
  'submitted_at_from',
  'submitted_at_to',
]
/** Without a control of their own: a number of the statistics brings them along. */
export const broughtKeys = [
  'due_on_to',
  'answered',
  'in_time',
  'criticised',
  'contacted',
  'rated',
] as const

/** The address names a day or an instant; the server wants the instant at which the day begins. */
export const instantOf = (value: string): string =>
  /^\d{4}-\d\d-\d\d$/.test(value) ? new Date(`${value}T00:00:00+08:00`).toISOString() : value

/** The same as a day, for a date field. */
export const dayIn = (value: string): string => (value ? dayOf(instantOf(value)) : '')

type Named = { submitted_at_from?: string; submitted_at_to?: string }

/** The filters as the server takes them. */
export function forServer<F extends Named>(filters: F): F {
  const { submitted_at_from: from, submitted_at_to: to, ...rest } = filters
  return {
    ...rest,
    ...(from ? { submitted_at_from: instantOf(from) } : {}),
    ...(to ? { submitted_at_to: instantOf(to) } : {}),
  } as F
}
