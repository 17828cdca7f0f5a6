/** What one should know: notices, their count, and marking them as read. */
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, unwrap } from '../client'
import type { Answer, Query } from '../types'

export type Notice = Answer<'/notices', 'get'>['items'][number]
export type NoticeState = NonNullable<Query<'/notices'>['state']>

/** Notices, newest first, growing. */
export function useNoticeFeed(state: MaybeRefOrGetter<NoticeState>) {
  return useInfiniteQuery({
    queryKey: computed(() => ['notices', 'list', toValue(state)] as const),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => {
      const cursor = pageParam ? { cursor: pageParam } : {}
      const params = { query: { state: toValue(state), ...cursor } }
      return unwrap(api.GET('/notices', { params, signal }))
    },
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

/** How many are unread; looked at again every two minutes unless changes are followed. */
export function useNoticeCount(every: number | false = 120_000) {
  return useQuery({
    queryKey: ['notices', 'count'],
    queryFn: ({ signal }) => unwrap(api.GET('/notices/count', { signal })),
    refetchInterval: every,
  })
}

/** Marks notices as read: these, or all when none are named. */
export function useMarkNotices() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (ids?: string[]) =>
      unwrap(api.POST('/notices/reads', { body: ids ? { ids } : {} })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['notices'] }),
  })
}
