/** Looking for deputies by name. */
import { keepPreviousData, useQueries, useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, pageOf, unwrap } from '../client'

/** Names for ids that came from elsewhere (a restored draft). */
export function useDeputiesById(ids: MaybeRefOrGetter<readonly string[]>) {
  return useQueries({
    queries: computed(() =>
      toValue(ids).map((id) => ({
        queryKey: ['deputies', 'one', id],
        queryFn: ({ signal }: { signal: AbortSignal }) =>
          unwrap(api.GET('/deputies/{id}', { params: { path: { id } }, signal })),
        staleTime: 60_000,
      })),
    ),
  })
}

/**
 * Serving deputies whose name contains `q`, of one term if `termId` names it; nothing is asked for an
 * empty `q`.
 */
export function useDeputySearch(
  q: MaybeRefOrGetter<string>,
  termId: MaybeRefOrGetter<string | undefined> = undefined,
) {
  return useQuery({
    queryKey: computed(() => ['deputies', 'search', toValue(q).trim(), toValue(termId)] as const),
    queryFn: ({ signal }) => {
      const term = toValue(termId)
      const params = {
        query: {
          q: toValue(q).trim(),
          status: 'active',
          ...(term ? { term_id: term } : {}),
          ...pageOf(20),
        },
      }
      return unwrap(api.GET('/deputies', { params, signal }))
    },
    enabled: computed(() => toValue(q).trim() !== ''),
    placeholderData: keepPreviousData,
  })
}
