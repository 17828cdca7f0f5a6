/** The towns of the county: every organ that belongs to a town names it by this id. */
import { computed } from 'vue'
import { useOrgans } from '@/shared/api/queries/organs'

export interface Town {
  /** What `town_id` refers to. */
  id: string
  name: string
}

/** Towns in the caller's scope, by name. */
export function useTowns() {
  const { data } = useOrgans({
    kind: 'township_congress,subdistrict_committee',
    limit: 200,
  })
  return computed<Town[]>(() =>
    (data.value?.items ?? []).map((organ) => ({
      id: organ.town_id ?? organ.id,
      name: organ.short_name ?? organ.name,
    })),
  )
}
