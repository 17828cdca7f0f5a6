/** To which congress a deputy may address a suggestion: the levels of his active mandates. */
import { useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, unwrap } from '../client'
import type { NewSuggestion } from '../types'

type Level = NewSuggestion['level']
const addressable: Level[] = ['township', 'county']

/** Levels to offer for a deputy; both while the mandates are unknown (the server checks). */
export function useLevels(deputyId: MaybeRefOrGetter<string>) {
  const { data } = useQuery({
    queryKey: computed(() => ['deputies', 'levels', toValue(deputyId)] as const),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/deputies/{id}', { params: { path: { id: toValue(deputyId) } }, signal })),
    enabled: computed(() => toValue(deputyId) !== ''),
    staleTime: 3600_000,
  })
  const levels = computed<Level[]>(() => {
    const held = data.value?.mandates.filter((one) => one.status === 'active') ?? []
    const own = addressable.filter((level) => held.some((one) => one.level === level))
    return own.length > 0 ? own : addressable
  })
  return { levels }
}
