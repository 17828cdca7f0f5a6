/** 群众评议 from the server: how often residents said what of a project, and what they wrote. */
import { useInfiniteQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, unwrap } from '../client'
import type { Answer } from '../types'
import { useRecordAct } from './recordAct'

export type ProjectResidentRatings = Answer<'/projects/{id}/resident-ratings', 'get'>
export type ResidentRating = ProjectResidentRatings['items'][number]

/** Counts, and the comments from the newest on. */
export function useResidentRatings(project: MaybeRefOrGetter<string>, enabled: () => boolean) {
  return useInfiniteQuery({
    queryKey: computed(() => ['resident_ratings', toValue(project)] as const),
    queryFn: ({ signal, pageParam }) =>
      unwrap(
        api.GET('/projects/{id}/resident-ratings', {
          params: {
            path: { id: toValue(project) },
            query: { limit: 20, ...(pageParam ? { cursor: pageParam } : {}) },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    enabled: computed(() => enabled()),
  })
}

/** Hides a comment from the unit; the rating still counts. */
export function useHideResidentRating() {
  return useRecordAct([['resident_ratings']], (project: string, rating: string, reason: string) =>
    unwrap(
      api.POST('/projects/{id}/resident-ratings/{rating_id}/concealments', {
        params: { path: { id: project, rating_id: rating } },
        body: { reason },
      }),
    ),
  )
}
