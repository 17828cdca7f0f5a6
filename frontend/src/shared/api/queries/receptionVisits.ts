/** 接待台账 from the server: what visitors brought forward, and every act on it. */
import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, ifMatch, unwrap } from '../client'
import type { Answer, Body, Query } from '../types'
import { useRecordAct } from './recordAct'

export type ReceptionVisit = Answer<'/reception-visits/{id}', 'get'>
export type ReceptionVisitItem = Answer<'/reception-visits', 'get'>['items'][number]
export type ReceptionVisitQuery = Query<'/reception-visits'>
export type ReceptionHandling = ReceptionVisitItem['handling']
export type ReceptionCategory = NonNullable<ReceptionVisitItem['category']>
export type ReceptionRefusalGround = NonNullable<ReceptionVisit['refused_for']>
export type ReceptionVisitActionKey = ReceptionVisit['actions'][number]['key']
export type NewReceptionVisit = Body<'/reception-visits', 'post'>
export type ReceptionVisitChange = Body<'/reception-visits/{id}', 'patch'>
export type ReceptionHandOver = Body<'/reception-visits/{id}/handovers', 'post'>
export type ReceptionResult = Body<'/reception-visits/{id}/results', 'post'>
export type ReceptionFeedBack = Body<'/reception-visits/{id}/feedbacks', 'post'>
export type ReceptionRefusal = Body<'/reception-visits/{id}/refusals', 'post'>
export type ReceptionSuggestion = Body<'/reception-visits/{id}/suggestions', 'post'>

/** What shows visits; a suggestion may be made of one. */
export const touchedByVisits = [['reception_visits'], ['suggestions']] as const

/** One page; the cursor is part of the query. */
export const listReceptionVisits = (query: ReceptionVisitQuery, signal?: AbortSignal) =>
  unwrap(api.GET('/reception-visits', { params: { query }, signal }))

/** A list that grows as the reader goes on (phone). */
export function useReceptionVisitFeed(query: MaybeRefOrGetter<ReceptionVisitQuery>) {
  return useInfiniteQuery({
    queryKey: computed(() => ['reception_visits', 'feed', toValue(query)] as const),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      listReceptionVisits(
        { ...toValue(query), ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      ),
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

/** The latest that fit, in one answer. */
export function useReceptionVisits(
  query: MaybeRefOrGetter<ReceptionVisitQuery>,
  enabled: MaybeRefOrGetter<boolean> = true,
) {
  return useQuery({
    queryKey: computed(() => ['reception_visits', 'some', toValue(query)] as const),
    queryFn: ({ signal }) => listReceptionVisits(toValue(query), signal),
    enabled: computed(() => toValue(enabled)),
  })
}

/** One visit; nothing is asked for without an identifier. */
export function useReceptionVisit(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['reception_visits', 'one', toValue(id)] as const),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/reception-visits/{id}', { params: { path: { id: toValue(id) } }, signal })),
    enabled: computed(() => toValue(id) !== ''),
  })
}

type Target = Pick<ReceptionVisit, 'id' | 'version'>

const to = (target: Target) => ({
  params: { path: { id: target.id }, header: ifMatch(target.version) },
})

/** The acts; each sends the version the person looked at and answers the whole visit. */
export const receptionVisitActs = {
  record: (body: NewReceptionVisit, key: string) =>
    unwrap(api.POST('/reception-visits', { params: { header: { 'Idempotency-Key': key } }, body })),
  update: (target: Target, body: ReceptionVisitChange) =>
    unwrap(api.PATCH('/reception-visits/{id}', { ...to(target), body })),
  answer: (target: Target, answer: string) =>
    unwrap(api.POST('/reception-visits/{id}/answers', { ...to(target), body: { answer } })),
  handOver: (target: Target, body: ReceptionHandOver) =>
    unwrap(api.POST('/reception-visits/{id}/handovers', { ...to(target), body })),
  result: (target: Target, body: ReceptionResult) =>
    unwrap(api.POST('/reception-visits/{id}/results', { ...to(target), body })),
  /** It is not the unit's own: the office hands it over anew. */
  giveBack: (target: Target, reason: string) =>
    unwrap(api.POST('/reception-visits/{id}/returns', { ...to(target), body: { reason } })),
  feedBack: (target: Target, body: ReceptionFeedBack) =>
    unwrap(api.POST('/reception-visits/{id}/feedbacks', { ...to(target), body })),
  refuse: (target: Target, body: ReceptionRefusal) =>
    unwrap(api.POST('/reception-visits/{id}/refusals', { ...to(target), body })),
  suggest: (target: Target, body: ReceptionSuggestion) =>
    unwrap(api.POST('/reception-visits/{id}/suggestions', { ...to(target), body })),
}

/** Runs an act on a visit. */
export function useReceptionVisitAct<A extends unknown[], R>(act: (...args: A) => Promise<R>) {
  return useRecordAct(touchedByVisits, act)
}
