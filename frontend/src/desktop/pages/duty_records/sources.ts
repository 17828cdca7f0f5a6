/** The page of the record a derived one comes from, where there is one. */
import { useRouter } from 'vue-router'
import type { DutyRecordItem } from '@/shared/api/queries/dutyRecords'

/** Sources whose page has another name; a sitting is part of its meeting, a note of its contact, and has none. */
const pages: Partial<Record<string, string>> = { sitting: '', deputy_contact: '' }

export function useSources() {
  const router = useRouter()
  return (one: Pick<DutyRecordItem, 'source_kind' | 'source_id'>) => {
    if (!one.source_kind || !one.source_id) return null
    const name = pages[one.source_kind] ?? one.source_kind
    return name && router.hasRoute(name) ? { name, params: { id: one.source_id } } : null
  }
}
