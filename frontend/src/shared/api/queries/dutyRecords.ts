/** 履职记录 from the server: lists, one record, and every act on it. */
import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, ifMatch, unwrap } from '../client'
import type { Answer, Body, Query } from '../types'
import { useRecordAct } from './recordAct'

export type DutyRecord = Answer<'/duty-records/{id}', 'get'>
export type DutyRecordItem = Answer<'/duty-records', 'get'>['items'][number]
export type DutyRecordQuery = Query<'/duty-records'>
export type DutyKind = DutyRecordItem['kind']
export type DutyStatus = DutyRecordItem['status']
export type DutySource = NonNullable<DutyRecordItem['source_kind']>
export type DutyActionKey = DutyRecord['actions'][number]['key']
export type NewDutyRecord = Body<'/duty-records', 'post'>
export type DutyRecordChange = Body<'/duty-records/{id}', 'patch'>
export type DutyDecision = Body<'/duty-records/{id}/decisions', 'post'>
export type DutySampling = Body<'/duty-records/{id}/samplings', 'post'>

export type DutySamplingFigures = Answer<'/duty-records/sampling', 'get'>
export type NewDutyDraw = Body<'/duty-records/draws', 'post'>

/** What shows records; points are counted from them. */
export const touchedByDuty = [['duty_records'], ['duty_points']] as const

/** One page; the cursor is part of the query. */
export const listDutyRecords = (query: DutyRecordQuery, signal?: AbortSignal) =>
  unwrap(api.GET('/duty-records', { params: { query }, signal }))

/** A list that grows as the reader goes on (phone). */
export function useDutyRecordFeed(query: MaybeRefOrGetter<DutyRecordQuery>) {
  return useInfiniteQuery({
    queryKey: computed(() => ['duty_records', 'feed', toValue(query)] as const),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      listDutyRecords({ ...toValue(query), ...(pageParam ? { cursor: pageParam } : {}) }, signal),
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

/** The latest that fit, in one answer. */
export function useDutyRecords(
  query: MaybeRefOrGetter<DutyRecordQuery>,
  enabled: MaybeRefOrGetter<boolean> = true,
) {
  return useQuery({
    queryKey: computed(() => ['duty_records', 'some', toValue(query)] as const),
    queryFn: ({ signal }) => listDutyRecords(toValue(query), signal),
    enabled: computed(() => toValue(enabled)),
  })
}

/** One record with everything the reader may see. */
export function useDutyRecord(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['duty_records', 'one', toValue(id)] as const),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/duty-records/{id}', { params: { path: { id: toValue(id) } }, signal })),
    enabled: computed(() => toValue(id) !== ''),
  })
}

/** How many of a quarter the county looked at again, congress by congress, and what was drawn. */
export function useDutySampling(quarter: MaybeRefOrGetter<{ year: number; quarter: number }>) {
  return useQuery({
    queryKey: computed(() => ['duty_records', 'sampling', toValue(quarter)] as const),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/duty-records/sampling', { params: { query: toValue(quarter) }, signal })),
  })
}

type Target = Pick<DutyRecord, 'id' | 'version'>

const to = (target: Target) => ({
  params: { path: { id: target.id }, header: ifMatch(target.version) },
})

/** The acts; each but the first sends the version the person looked at and answers the whole record. */
export const dutyRecordActs = {
  enter: (body: NewDutyRecord, key: string) =>
    unwrap(api.POST('/duty-records', { params: { header: { 'Idempotency-Key': key } }, body })),
  update: (target: Target, body: DutyRecordChange) =>
    unwrap(api.PATCH('/duty-records/{id}', { ...to(target), body })),
  decide: (target: Target, body: DutyDecision) =>
    unwrap(api.POST('/duty-records/{id}/decisions', { ...to(target), body })),
  withdraw: (target: Target, reason: string) =>
    unwrap(api.POST('/duty-records/{id}/withdrawals', { ...to(target), body: { reason } })),
  draw: (body: NewDutyDraw, key: string) =>
    unwrap(
      api.POST('/duty-records/draws', { params: { header: { 'Idempotency-Key': key } }, body }),
    ),
  sample: (target: Target, body: DutySampling) =>
    unwrap(api.POST('/duty-records/{id}/samplings', { ...to(target), body })),
}

/** Runs an act on a record. */
export function useDutyRecordAct<A extends unknown[], R>(act: (...args: A) => Promise<R>) {
  return useRecordAct(touchedByDuty, act)
}
