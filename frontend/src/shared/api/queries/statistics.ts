/** What suggestions come to: counts and shares, each with the list behind it (J19). */
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, unwrap } from '../client'
import type { Answer, Query } from '../types'

export type SuggestionStatistics = Answer<'/statistics/suggestions', 'get'>
export type StatisticsGroup = SuggestionStatistics['total']
export type Indicator = StatisticsGroup['indicators'][number]
export type Count = StatisticsGroup['counts'][number]
export type StatisticsQuery = Query<'/statistics/suggestions'>

/** The numbers in the reader's scope, all together and broken down. */
export function useSuggestionStatistics(query: MaybeRefOrGetter<StatisticsQuery>) {
  return useQuery({
    queryKey: computed(() => ['statistics', 'suggestions', toValue(query)] as const),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/statistics/suggestions', { params: { query: toValue(query) }, signal })),
    placeholderData: keepPreviousData,
  })
}
