/** What one was reminded of. */
import { useInfiniteQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, unwrap } from '../client'
import type { Answer } from '../types'

export type Reminder = Answer<'/reminders', 'get'>['items'][number]

/** What one digest lists, growing. */
export function useReminders(digestId: MaybeRefOrGetter<string>) {
  return useInfiniteQuery({
    queryKey: computed(() => ['reminders', toValue(digestId)] as const),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => {
      const cursor = pageParam ? { cursor: pageParam } : {}
      const params = { query: { digest_id: toValue(digestId), ...cursor } }
      return unwrap(api.GET('/reminders', { params, signal }))
    },
    getNextPageParam: (page) => page.next ?? undefined,
  })
}
