/** What is still to be done about what visitors said, by whose turn it is. */
import type { ReceptionVisitItem } from '@/shared/api/queries/receptionVisits'
import { isToTell } from '@/shared/domain/receptions'

type Visit = Pick<
  ReceptionVisitItem,
  'handling' | 'result_on' | 'fed_back_on' | 'due_on' | 'received_on'
>

/** First what is to be told, then what nobody has dealt with, then what is with a unit: soonest due first. */
export function heapsOf<T extends Visit>(items: readonly T[]) {
  const with_units = items
    .filter((it) => it.handling === 'handed_over' && it.result_on === null)
    .sort((a, b) => (a.due_on ?? '').localeCompare(b.due_on ?? ''))
  return [
    { key: 'to_tell', items: items.filter(isToTell) },
    { key: 'open', items: items.filter((it) => it.handling === 'open') },
    { key: 'with_units', items: with_units },
  ] as const
}
