/** Whose points in which quarter: in the address, by default the reader's congress and the quarter of today. */
import { computed } from 'vue'
import type { DutyPointsQuery } from '@/shared/api/queries/dutyPoints'
import { usePermissions } from '@/shared/auth/permissions'
import { useSession } from '@/shared/auth/session'
import { thisQuarter } from '@/shared/domain/duty'
import { useAddressFilters } from '../../composables/addressFilters'

export function usePlace() {
  const { is } = usePermissions()
  const account = useSession().account
  const { filters, set } = useAddressFilters(['town_id', 'year', 'quarter', 'sort', 'name'])
  const now = thisQuarter()
  const quarter = computed(() => ({
    year: Number(filters.value.year) || now.year,
    quarter:
      Number(filters.value.quarter) ||
      ((Number(filters.value.year) || now.year) === now.year ? now.quarter : 4),
  }))
  /** '' is the congress of the county. */
  const townId = computed(() => (is('county') ? filters.value.town_id : (account?.town_id ?? '')))
  const query = computed<DutyPointsQuery>(() => ({
    ...(townId.value ? { level: 'township', town_id: townId.value } : { level: 'county' }),
    ...quarter.value,
  }))
  /** Only the office of the congress closes and publishes its quarters. */
  const isOffice = computed(() => is('township') || (is('county') && townId.value === ''))
  return { filters, set, quarter, townId, query, isOffice, now }
}
