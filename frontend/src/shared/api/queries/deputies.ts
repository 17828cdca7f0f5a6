/** Looking for deputies by name. */
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, pageOf, unwrap } from '../client'

/** Serving deputies whose name contains `q`; nothing is asked for an empty `q`. */
export function useDeputySearch(q: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['deputies', 'search', toValue(q).trim()] as const),
    queryFn: ({ signal }) => {
      const params = { query: { q: toValue(q).trim(), status: 'active', ...pageOf(20) } }
      return unwrap(api.GET('/deputies', { params, signal }))
    },
    enabled: computed(() => toValue(q).trim() !== ''),
    placeholderData: keepPreviousData,
  })
}
