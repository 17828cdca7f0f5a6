/** 持证视察、约见 from the server: lists, one visit, and every act on it. */
import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, ifMatch, unwrap } from '../client'
import type { Answer, Body, Query } from '../types'
import { useRecordAct } from './recordAct'

export type DeputyVisit = Answer<'/deputy-visits/{id}', 'get'>
export type DeputyVisitItem = Answer<'/deputy-visits', 'get'>['items'][number]
export type DeputyVisitQuery = Query<'/deputy-visits'>
export type DeputyVisitStatus = DeputyVisitItem['status']
export type DeputyVisitKind = DeputyVisitItem['kind']
export type DeputyVisitRating = NonNullable<DeputyVisit['rating']>
export type DeputyVisitActionKey = DeputyVisit['actions'][number]['key']
export type NewDeputyVisit = Body<'/deputy-visits', 'post'>
export type DeputyVisitArrangement = Body<'/deputy-visits/{id}/arrangements', 'post'>
export type DeputyVisitConfirmation = Body<'/deputy-visits/{id}/confirmations', 'post'>
export type DeputyVisitMove = Body<'/deputy-visits/{id}/moves', 'post'>
export type DeputyVisitRecord = Body<'/deputy-visits/{id}/records', 'post'>
export type DeputyVisitAnswer = Body<'/deputy-visits/{id}/answers', 'post'>
export type DeputyVisitJudgement = Body<'/deputy-visits/{id}/ratings', 'post'>
export type DeputyVisitSuggestion = Body<'/deputy-visits/{id}/suggestions', 'post'>

/** What shows visits; a suggestion may be made of one, and it is a duty record. */
export const touchedByDeputyVisits = [['deputy_visits'], ['suggestions'], ['duty_records']] as const

/** One page; the cursor is part of the query. */
export const listDeputyVisits = (query: DeputyVisitQuery, signal?: AbortSignal) =>
  unwrap(api.GET('/deputy-visits', { params: { query }, signal }))

/** A list that grows as the reader goes on (phone). */
export function useDeputyVisitFeed(query: MaybeRefOrGetter<DeputyVisitQuery>) {
  return useInfiniteQuery({
    queryKey: computed(() => ['deputy_visits', 'feed', toValue(query)] as const),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      listDeputyVisits({ ...toValue(query), ...(pageParam ? { cursor: pageParam } : {}) }, signal),
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

/** One visit with everything around it. */
export function useDeputyVisit(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['deputy_visits', 'one', toValue(id)] as const),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/deputy-visits/{id}', { params: { path: { id: toValue(id) } }, signal })),
    enabled: computed(() => toValue(id) !== ''),
  })
}

type Target = Pick<DeputyVisit, 'id' | 'version'>

const to = (target: Target) => ({
  params: { path: { id: target.id }, header: ifMatch(target.version) },
})

/** The acts; each sends the version the person looked at and answers the whole visit. */
export const deputyVisitActs = {
  request: (body: NewDeputyVisit, key: string) =>
    unwrap(api.POST('/deputy-visits', { params: { header: { 'Idempotency-Key': key } }, body })),
  arrange: (target: Target, body: DeputyVisitArrangement) =>
    unwrap(api.POST('/deputy-visits/{id}/arrangements', { ...to(target), body })),
  refuse: (target: Target, reason: string) =>
    unwrap(api.POST('/deputy-visits/{id}/refusals', { ...to(target), body: { reason } })),
  confirm: (target: Target, body: DeputyVisitConfirmation) =>
    unwrap(api.POST('/deputy-visits/{id}/confirmations', { ...to(target), body })),
  move: (target: Target, body: DeputyVisitMove) =>
    unwrap(api.POST('/deputy-visits/{id}/moves', { ...to(target), body })),
  record: (target: Target, body: DeputyVisitRecord) =>
    unwrap(api.POST('/deputy-visits/{id}/records', { ...to(target), body })),
  answer: (target: Target, body: DeputyVisitAnswer) =>
    unwrap(api.POST('/deputy-visits/{id}/answers', { ...to(target), body })),
  rate: (target: Target, body: DeputyVisitJudgement) =>
    unwrap(api.POST('/deputy-visits/{id}/ratings', { ...to(target), body })),
  cancel: (target: Target, reason: string) =>
    unwrap(api.POST('/deputy-visits/{id}/cancellations', { ...to(target), body: { reason } })),
  suggest: (target: Target, body: DeputyVisitSuggestion) =>
    unwrap(api.POST('/deputy-visits/{id}/suggestions', { ...to(target), body })),
}

/** Runs an act on a visit. */
export function useDeputyVisitAct<A extends unknown[], R>(act: (...args: A) => Promise<R>) {
  return useRecordAct(touchedByDeputyVisits, act)
}
