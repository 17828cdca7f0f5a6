/** What suggestions come to: counts and shares, each with the list behind it (J19). */
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, unwrap } from '../client'
import type { Answer, Query } from '../types'

type Told = Answer<'/statistics/suggestions', 'get'>
type Total = Told['total']
type Row = Told['groups'][number]
export type Indicator = Total['indicators'][number]
export type Count = Total['counts'][number]
export type StatisticsGroup = Total & { key: string | null }
export type SuggestionStatistics = Omit<Told, 'total' | 'groups'> & {
  total: Total
  groups: StatisticsGroup[]
}
export type StatisticsQuery = Query<'/statistics/suggestions'>

/** A row with the names of all together, and their lists narrowed to it. */
function complete(row: Row, total: Total): StatisticsGroup {
  const narrowed = (list: Record<string, string> | null) =>
    list && row.list ? { ...list, ...row.list } : null
  return {
    key: row.key,
    name: row.name,
    counts: total.counts.map((one) => ({
      ...one,
      count: row.counts[one.key] ?? 0,
      list: narrowed(one.list),
    })),
    indicators: total.indicators.map((one) => ({
      ...one,
      ...(row.indicators[one.key] ?? { numerator: 0, denominator: 0, rate: null }),
      numerator_list: narrowed(one.numerator_list),
      denominator_list: narrowed(one.denominator_list),
    })),
  }
}

/** The numbers in the reader's scope, all together and broken down. */
export function useSuggestionStatistics(query: MaybeRefOrGetter<StatisticsQuery>) {
  return useQuery({
    queryKey: computed(() => ['statistics', 'suggestions', toValue(query)] as const),
    queryFn: async ({ signal }): Promise<SuggestionStatistics> => {
      const params = { query: toValue(query) }
      const told = await unwrap(api.GET('/statistics/suggestions', { params, signal }))
      return { ...told, groups: told.groups.map((row) => complete(row, told.total)) }
    },
    placeholderData: keepPreviousData,
  })
}
