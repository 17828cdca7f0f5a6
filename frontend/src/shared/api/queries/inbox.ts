/** Messages and to-dos, and the first page. */
import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, unwrap } from '../client'

/** The inbox, newest first, growing. */
export function useInboxFeed(state: MaybeRefOrGetter<'open' | 'done'>) {
  return useInfiniteQuery({
    queryKey: computed(() => ['inbox', 'list', toValue(state)] as const),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => {
      const cursor = pageParam ? { cursor: pageParam } : {}
      const params = { query: { state: toValue(state), ...cursor } }
      return unwrap(api.GET('/inbox', { params, signal }))
    },
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

/** How many open items; looked at again every two minutes unless changes are followed. */
export function useInboxCount(every: number | false = 120_000) {
  return useQuery({
    queryKey: ['inbox', 'count'],
    queryFn: ({ signal }) => unwrap(api.GET('/inbox/count', { signal })),
    refetchInterval: every,
  })
}

/** The first page: late, waiting, asked, recent. */
export function useHome() {
  return useQuery({
    queryKey: ['home'],
    queryFn: ({ signal }) => unwrap(api.GET('/home', { signal })),
  })
}
