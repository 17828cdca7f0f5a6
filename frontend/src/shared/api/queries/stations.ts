/** 代表联络站 from the server: lists, one station, and every act on it. */
import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, ifMatch, unwrap } from '../client'
import type { Answer, Body, Query } from '../types'
import { useRecordAct } from './recordAct'

export type Station = Answer<'/stations/{id}', 'get'>
export type StationItem = Answer<'/stations', 'get'>['items'][number]
export type StationQuery = Query<'/stations'>
export type StationKind = StationItem['kind']
export type StationMember = Station['members'][number]
export type StationCheckState = Station['checks'][number]
export type StationActionKey = Station['actions'][number]['key']
export type StationPaper = Station['papers'][number]
export type NewStation = Body<'/stations', 'post'>
export type StationChange = Body<'/stations/{id}', 'patch'>
export type StationCheck = Body<'/stations/{id}/checks', 'post'>['checks'][number]
export type StationClosure = Body<'/stations/{id}/closures', 'post'>

/** What shows stations; receptions name theirs. */
export const touchedByStations = [['stations'], ['receptions']] as const

/** One page; the cursor is part of the query. */
export const listStations = (query: StationQuery, signal?: AbortSignal) =>
  unwrap(api.GET('/stations', { params: { query }, signal }))

/** A list that grows as the reader goes on (phone). */
export function useStationFeed(query: MaybeRefOrGetter<StationQuery>) {
  return useInfiniteQuery({
    queryKey: computed(() => ['stations', 'feed', toValue(query)] as const),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      listStations({ ...toValue(query), ...(pageParam ? { cursor: pageParam } : {}) }, signal),
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

/** The newest that fit, in one answer. */
export function useStations(
  query: MaybeRefOrGetter<StationQuery>,
  enabled: MaybeRefOrGetter<boolean> = true,
) {
  return useQuery({
    queryKey: computed(() => ['stations', 'some', toValue(query)] as const),
    queryFn: ({ signal }) => listStations(toValue(query), signal),
    enabled: computed(() => toValue(enabled)),
  })
}

/** One station with everything around it; nothing is asked for without an identifier. */
export function useStation(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['stations', 'one', toValue(id)] as const),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/stations/{id}', { params: { path: { id: toValue(id) } }, signal })),
    enabled: computed(() => toValue(id) !== ''),
  })
}

type Target = Pick<Station, 'id' | 'version'>

const to = (target: Target) => ({
  params: { path: { id: target.id }, header: ifMatch(target.version) },
})

/** The acts; each sends the version the person looked at and answers the whole station. */
export const stationActs = {
  open: (body: NewStation, key: string) =>
    unwrap(api.POST('/stations', { params: { header: { 'Idempotency-Key': key } }, body })),
  update: (target: Target, body: StationChange) =>
    unwrap(api.PATCH('/stations/{id}', { ...to(target), body })),
  check: (target: Target, checks: StationCheck[]) =>
    unwrap(api.POST('/stations/{id}/checks', { ...to(target), body: { checks } })),
  close: (target: Target, body: StationClosure) =>
    unwrap(api.POST('/stations/{id}/closures', { ...to(target), body })),
}

/** Runs an act on a station. */
export function useStationAct<A extends unknown[], R>(act: (...args: A) => Promise<R>) {
  return useRecordAct(touchedByStations, act)
}
