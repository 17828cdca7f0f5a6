/** The villages named at a reception so far, also of what waits on this phone: the last named first, at most four. */
import type { ReceptionVisitItem } from '@/shared/api/queries/receptionVisits'
import type { OutboxItem } from '@/shared/offline/outbox'

export function villagesOf(
  reception: string,
  visits: readonly Pick<ReceptionVisitItem, 'village' | 'created_at'>[],
  outbox: readonly Pick<OutboxItem, 'kind' | 'part_id' | 'body'>[],
): string[] {
  const waiting = outbox
    .filter((item) => item.kind === 'reception_visit' && item.part_id === reception)
    .map((item) => item.body.village)
    .reverse()
  const sent = [...visits]
    .sort((a, b) => b.created_at.localeCompare(a.created_at))
    .map((it) => it.village)
  const named = [...waiting, ...sent].filter((it): it is string => typeof it === 'string')
  return [...new Set(named)].slice(0, 4)
}
