/** 口头意见 from the server: lists, one record with its timeline, and every act on it. */
import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, ifMatch, unwrap } from '../client'
import type { Answer, Body, Query } from '../types'
import { useRecordAct } from './recordAct'

export type OralOpinion = Answer<'/oral-opinions/{id}', 'get'>
export type OralOpinionItem = Answer<'/oral-opinions', 'get'>['items'][number]
export type OralOpinionQuery = Query<'/oral-opinions'>
export type OralOpinionStatus = OralOpinionItem['status']
export type OralOpinionActionKey = OralOpinion['actions'][number]['key']
export type NewOralOpinion = Body<'/oral-opinions', 'post'>
export type OralOpinionAnswer = Body<'/oral-opinions/{id}/answers', 'post'>

/** One page; the cursor is part of the query. */
export const listOralOpinions = (query: OralOpinionQuery, signal?: AbortSignal) =>
  unwrap(api.GET('/oral-opinions', { params: { query }, signal }))

/** A list that grows as the reader goes on. */
export function useOralOpinionFeed(
  query: MaybeRefOrGetter<OralOpinionQuery>,
  enabled: MaybeRefOrGetter<boolean> = true,
) {
  return useInfiniteQuery({
    queryKey: computed(() => ['oral_opinions', 'feed', toValue(query)] as const),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      listOralOpinions({ ...toValue(query), ...(pageParam ? { cursor: pageParam } : {}) }, signal),
    getNextPageParam: (page) => page.next ?? undefined,
    enabled: computed(() => toValue(enabled)),
  })
}

/** Counts for the tabs. */
export function useOralOpinionViews() {
  return useQuery({
    queryKey: ['oral_opinions', 'views'],
    queryFn: ({ signal }) => unwrap(api.GET('/oral-opinions/views', { signal })),
  })
}

/** One oral opinion with everything the reader may see. */
export function useOralOpinion(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['oral_opinions', 'one', toValue(id)] as const),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/oral-opinions/{id}', { params: { path: { id: toValue(id) } }, signal })),
    enabled: computed(() => toValue(id) !== ''),
  })
}

/** What happened to it, oldest first. */
export function useOralOpinionTimeline(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['oral_opinions', 'timeline', toValue(id)] as const),
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/oral-opinions/{id}/timeline', { params: { path: { id: toValue(id) } }, signal }),
      ),
  })
}

type Target = Pick<OralOpinion, 'id' | 'version'>

const to = (target: Target) => ({
  params: { path: { id: target.id }, header: ifMatch(target.version) },
})

/** The acts; each sends the version the person looked at and answers the whole record. */
export const oralOpinionActs = {
  record: (body: NewOralOpinion, key: string) =>
    unwrap(api.POST('/oral-opinions', { params: { header: { 'Idempotency-Key': key } }, body })),
  update: (target: Target, body: Body<'/oral-opinions/{id}', 'patch'>) =>
    unwrap(api.PATCH('/oral-opinions/{id}', { ...to(target), body })),
  remove: (target: Target) => unwrap(api.DELETE('/oral-opinions/{id}', to(target))),
  answer: (target: Target, body: OralOpinionAnswer) =>
    unwrap(api.POST('/oral-opinions/{id}/answers', { ...to(target), body })),
  route: (target: Target, body: Body<'/oral-opinions/{id}/routings', 'post'>) =>
    unwrap(api.POST('/oral-opinions/{id}/routings', { ...to(target), body })),
  takeBack: (target: Target, reason: string) =>
    unwrap(
      api.POST('/oral-opinions/{id}/routing-withdrawals', { ...to(target), body: { reason } }),
    ),
  takeOver: (target: Target, body: Body<'/oral-opinions/{id}/suggestions', 'post'>) =>
    unwrap(api.POST('/oral-opinions/{id}/suggestions', { ...to(target), body })),
}

/** Runs an act on an oral opinion. */
export function useOralOpinionAct<A extends unknown[], R>(act: (...args: A) => Promise<R>) {
  return useRecordAct([['oral_opinions']], act)
}
