/** 接待选民 from the server: the roster, one reception, every act on it, and the figures of a year. */
import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, ifMatch, unwrap } from '../client'
import type { Answer, Body, Query } from '../types'
import { useRecordAct } from './recordAct'

export type Reception = Answer<'/receptions/{id}', 'get'>
export type ReceptionItem = Answer<'/receptions', 'get'>['items'][number]
export type ReceptionQuery = Query<'/receptions'>
export type ReceptionStatus = ReceptionItem['status']
export type ReceptionDuty = ReceptionItem['duties'][number]
export type ReceptionActionKey = Reception['actions'][number]['key']
export type NewReception = Body<'/receptions', 'post'>
export type ReceptionChange = Body<'/receptions/{id}', 'patch'>
export type ReceptionAnnouncement = Body<'/receptions/{id}/announcements', 'post'>
export type ReceptionMove = Body<'/receptions/{id}/moves', 'post'>
export type ReceptionAttendance = Body<'/receptions/{id}/presences', 'post'>
export type ReceptionCoverage = Answer<'/receptions/coverage', 'get'>
export type ReceptionCoverageQuery = Query<'/receptions/coverage'>

/** What shows receptions; visits name theirs. */
export const touchedByReceptions = [['receptions'], ['reception_visits']] as const

/** One page; the cursor is part of the query. */
export const listReceptions = (query: ReceptionQuery, signal?: AbortSignal) =>
  unwrap(api.GET('/receptions', { params: { query }, signal }))

/** A list that grows as the reader goes on (phone). */
export function useReceptionFeed(query: MaybeRefOrGetter<ReceptionQuery>) {
  return useInfiniteQuery({
    queryKey: computed(() => ['receptions', 'feed', toValue(query)] as const),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      listReceptions({ ...toValue(query), ...(pageParam ? { cursor: pageParam } : {}) }, signal),
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

/** The latest that fit, in one answer. */
export function useReceptions(
  query: MaybeRefOrGetter<ReceptionQuery>,
  enabled: MaybeRefOrGetter<boolean> = true,
) {
  return useQuery({
    queryKey: computed(() => ['receptions', 'some', toValue(query)] as const),
    queryFn: ({ signal }) => listReceptions(toValue(query), signal),
    enabled: computed(() => toValue(enabled)),
  })
}

/** One reception with everything around it; nothing is asked for without an identifier. */
export function useReception(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['receptions', 'one', toValue(id)] as const),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/receptions/{id}', { params: { path: { id: toValue(id) } }, signal })),
    enabled: computed(() => toValue(id) !== ''),
  })
}

/** How often each deputy of a congress received residents in a year. */
export function useReceptionCoverage(query: MaybeRefOrGetter<ReceptionCoverageQuery>) {
  return useQuery({
    queryKey: computed(() => ['receptions', 'coverage', toValue(query)] as const),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/receptions/coverage', { params: { query: toValue(query) }, signal })),
  })
}

type Target = Pick<Reception, 'id' | 'version'>

const to = (target: Target) => ({
  params: { path: { id: target.id }, header: ifMatch(target.version) },
})

/** The acts; each sends the version the person looked at and answers the whole reception. */
export const receptionActs = {
  plan: (body: NewReception, key: string) =>
    unwrap(api.POST('/receptions', { params: { header: { 'Idempotency-Key': key } }, body })),
  update: (target: Target, body: ReceptionChange) =>
    unwrap(api.PATCH('/receptions/{id}', { ...to(target), body })),
  announce: (target: Target, body: ReceptionAnnouncement) =>
    unwrap(api.POST('/receptions/{id}/announcements', { ...to(target), body })),
  move: (target: Target, body: ReceptionMove) =>
    unwrap(api.POST('/receptions/{id}/moves', { ...to(target), body })),
  cancel: (target: Target, reason: string) =>
    unwrap(api.POST('/receptions/{id}/cancellations', { ...to(target), body: { reason } })),
  miss: (target: Target, reason: string) =>
    unwrap(api.POST('/receptions/{id}/misses', { ...to(target), body: { reason } })),
  attend: (target: Target, body: ReceptionAttendance) =>
    unwrap(api.POST('/receptions/{id}/presences', { ...to(target), body })),
}

/** Runs an act on a reception. */
export function useReceptionAct<A extends unknown[], R>(act: (...args: A) => Promise<R>) {
  return useRecordAct(touchedByReceptions, act)
}
