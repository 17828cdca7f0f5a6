/** To which congress a deputy may address a suggestion: the levels of his active mandates. */
import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api, unwrap } from '@/shared/api/client'
import type { NewSuggestion } from '@/shared/api/types'
import { useSession } from '@/shared/auth/session'

type Level = NewSuggestion['level']
const addressable: Level[] = ['township', 'county']

/** Levels to offer; both while the mandates are unknown (the server checks). */
export function useLevels() {
  const session = useSession()
  const id = computed(() => session.account?.deputy_id ?? '')
  const { data } = useQuery({
    queryKey: computed(() => ['deputies', 'own', id.value] as const),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/deputies/{id}', { params: { path: { id: id.value } }, signal })),
    enabled: computed(() => id.value !== ''),
    staleTime: 3600_000,
  })
  const levels = computed<Level[]>(() => {
    const held = data.value?.mandates.filter((one) => one.status === 'active') ?? []
    const own = addressable.filter((level) => held.some((one) => one.level === level))
    return own.length > 0 ? own : addressable
  })
  return { levels }
}
