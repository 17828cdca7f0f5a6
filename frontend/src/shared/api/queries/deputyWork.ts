/** 代表工作: what deputies do between sessions, town by town, each number of how many. */
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, unwrap } from '../client'
import type { Answer, Query } from '../types'

export type DeputyWork = Answer<'/statistics/deputy-work', 'get'>
export type DeputyWorkQuery = Query<'/statistics/deputy-work'>
export type DeputyWorkColumn = DeputyWork['columns'][number]
export type DeputyWorkKey = DeputyWorkColumn['key']
export type DeputyWorkRow = DeputyWork['rows'][number]
export type DeputyWorkCell = NonNullable<DeputyWorkRow['cells'][string]>

/** The table of a year or a quarter. */
export function useDeputyWork(query: MaybeRefOrGetter<DeputyWorkQuery>) {
  return useQuery({
    queryKey: computed(() => ['statistics', 'deputy_work', toValue(query)] as const),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/statistics/deputy-work', { params: { query: toValue(query) }, signal })),
    placeholderData: keepPreviousData,
  })
}
