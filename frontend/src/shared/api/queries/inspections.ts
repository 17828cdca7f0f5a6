/** 视察、专题调研、执法检查 from the server: lists, one record with its timeline, and every act on it. */
import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, ifMatch, unwrap } from '../client'
import type { Answer, Body, Query } from '../types'
import { useRecordAct } from './recordAct'

export type Inspection = Answer<'/inspections/{id}', 'get'>
export type InspectionItem = Answer<'/inspections', 'get'>['items'][number]
export type InspectionQuery = Query<'/inspections'>
export type InspectionStatus = InspectionItem['status']
export type InspectionActionKey = Inspection['actions'][number]['key']
export type InspectionHandover = Inspection['handovers'][number]
export type NewInspection = Body<'/inspections', 'post'>

export const inspectionKeys = {
  all: ['inspections'] as const,
  one: (id: string) => ['inspections', 'one', id] as const,
}

/** One page; the cursor is part of the query. */
export const listInspections = (query: InspectionQuery, signal?: AbortSignal) =>
  unwrap(api.GET('/inspections', { params: { query }, signal }))

/** A list that grows as the reader goes on (phone). */
export function useInspectionFeed(query: MaybeRefOrGetter<InspectionQuery>) {
  return useInfiniteQuery({
    queryKey: computed(() => ['inspections', 'feed', toValue(query)] as const),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      listInspections({ ...toValue(query), ...(pageParam ? { cursor: pageParam } : {}) }, signal),
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

/** Counts for the tabs. */
export function useInspectionViews() {
  return useQuery({
    queryKey: ['inspections', 'views'],
    queryFn: ({ signal }) => unwrap(api.GET('/inspections/views', { signal })),
  })
}

/** One inspection with everything the reader may see. */
export function useInspection(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => inspectionKeys.one(toValue(id))),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/inspections/{id}', { params: { path: { id: toValue(id) } }, signal })),
    enabled: computed(() => toValue(id) !== ''),
  })
}

/** What happened to it, oldest first. */
export function useInspectionTimeline(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['inspections', 'timeline', toValue(id)] as const),
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/inspections/{id}/timeline', { params: { path: { id: toValue(id) } }, signal }),
      ),
  })
}

type Target = Pick<Inspection, 'id' | 'version'>

const to = (target: Target) => ({
  params: { path: { id: target.id }, header: ifMatch(target.version) },
})

/** The acts; each sends the version the person looked at and answers the whole record. */
export const inspectionActs = {
  create: (body: NewInspection, key: string) =>
    unwrap(api.POST('/inspections', { params: { header: { 'Idempotency-Key': key } }, body })),
  update: (target: Target, body: Body<'/inspections/{id}', 'patch'>) =>
    unwrap(api.PATCH('/inspections/{id}', { ...to(target), body })),
  remove: (target: Target) => unwrap(api.DELETE('/inspections/{id}', to(target))),
  handOver: (target: Target, body: Body<'/inspections/{id}/handovers', 'post'>) =>
    unwrap(api.POST('/inspections/{id}/handovers', { ...to(target), body })),
  answer: (
    target: Target,
    handover_id: string,
    body: Body<'/inspections/{id}/handovers/{handover_id}/answers', 'post'>,
  ) =>
    unwrap(
      api.POST('/inspections/{id}/handovers/{handover_id}/answers', {
        params: { path: { id: target.id, handover_id }, header: ifMatch(target.version) },
        body,
      }),
    ),
  takeBack: (target: Target, handover_id: string, reason: string) =>
    unwrap(
      api.POST('/inspections/{id}/handover-withdrawals', {
        ...to(target),
        body: { handover_id, reason },
      }),
    ),
  feedBack: (target: Target, body: Body<'/inspections/{id}/feedbacks', 'post'>) =>
    unwrap(api.POST('/inspections/{id}/feedbacks', { ...to(target), body })),
}

/** Runs an act on an inspection. */
export function useInspectionAct<A extends unknown[], R>(act: (...args: A) => Promise<R>) {
  return useRecordAct([inspectionKeys.all], act)
}
