/** The division tables and what became of each place. */
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, unwrap } from '../client'
import type { Keyset } from '../paging'
import type { Answer, Query } from '../types'

export type Region = Answer<'/regions', 'get'>['items'][number]
export type RegionDetail = Answer<'/regions/{code}', 'get'>
export type RegionQuery = Query<'/regions'> & Keyset

/** Regions below a parent or matching a name. */
export const listRegions = (query: RegionQuery, signal?: AbortSignal) =>
  unwrap(api.GET('/regions', { params: { query }, signal }))

/** One region with its path and its changes. */
export function useRegion(code: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['regions', 'one', toValue(code)] as const),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/regions/{code}', { params: { path: { code: toValue(code) } }, signal })),
    enabled: computed(() => toValue(code) !== ''),
    placeholderData: keepPreviousData,
    staleTime: 10 * 60_000,
  })
}
