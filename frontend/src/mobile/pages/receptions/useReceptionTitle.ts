/** What a reception is called in a list: its station and its day. */
import type { ReceptionItem } from '@/shared/api/queries/receptions'
import { useFormat } from '@/shared/ui/useFormat'

export function useReceptionTitle() {
  const format = useFormat()
  return (one: Pick<ReceptionItem, 'station_name' | 'held_on'>) =>
    `${one.station_name} ${format.date(one.held_on)}`
}
