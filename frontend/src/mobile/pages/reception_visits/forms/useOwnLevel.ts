/** Before which congress a deputy brings a suggestion: that of the station, or their own if it is another one. */
import { useInquiryCongresses } from '@/shared/api/queries/inquiries'
import type { ReceptionItem } from '@/shared/api/queries/receptions'

export function useOwnLevel() {
  const { data } = useInquiryCongresses()
  return (one: Pick<ReceptionItem, 'level'>): { level?: ReceptionItem['level'] } => {
    const levels = (data.value?.items ?? []).map((it) => it.level)
    const [own] = levels
    return own && !levels.includes(one.level) ? { level: own } : {}
  }
}
