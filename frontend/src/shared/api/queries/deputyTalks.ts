/** 约谈、通报、劝辞 from the server: lists, one talk, who missed sessions, and every act on it. */
import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, ifMatch, unwrap } from '../client'
import type { Answer, Body, Query } from '../types'
import { useRecordAct } from './recordAct'

export type DeputyTalk = Answer<'/deputy-talks/{id}', 'get'>
export type DeputyTalkItem = Answer<'/deputy-talks', 'get'>['items'][number]
export type DeputyTalkQuery = Query<'/deputy-talks'>
export type DeputyTalkKind = DeputyTalkItem['kind']
export type DeputyTalkGround = DeputyTalkItem['ground']
export type DeputyTalkStatus = DeputyTalkItem['status']
export type DeputyTalkActionKey = DeputyTalk['actions'][number]['key']
export type DeputyAbsences = Answer<'/deputy-talks/absences', 'get'>
export type NewDeputyTalk = Body<'/deputy-talks', 'post'>
export type DeputyTalkChange = Body<'/deputy-talks/{id}', 'patch'>
export type DeputyTalkRecord = Body<'/deputy-talks/{id}/records', 'post'>
export type DeputyTalkReview = Body<'/deputy-talks/{id}/reviews', 'post'>

/** What shows talks. */
export const touchedByTalk = [['deputy_talks']] as const

/** One page; the cursor is part of the query. */
export const listDeputyTalks = (query: DeputyTalkQuery, signal?: AbortSignal) =>
  unwrap(api.GET('/deputy-talks', { params: { query }, signal }))

/** A list that grows as the reader goes on (phone). */
export function useDeputyTalkFeed(query: MaybeRefOrGetter<DeputyTalkQuery>) {
  return useInfiniteQuery({
    queryKey: computed(() => ['deputy_talks', 'feed', toValue(query)] as const),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      listDeputyTalks({ ...toValue(query), ...(pageParam ? { cursor: pageParam } : {}) }, signal),
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

/** One talk with everything the reader may see. */
export function useDeputyTalk(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['deputy_talks', 'one', toValue(id)] as const),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/deputy-talks/{id}', { params: { path: { id: toValue(id) } }, signal })),
    enabled: computed(() => toValue(id) !== ''),
  })
}

/** Who of a congress missed sessions without leave; the caller's own when no town is named. */
export function useDeputyAbsences(townId: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['deputy_talks', 'absences', toValue(townId)] as const),
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/deputy-talks/absences', {
          params: { query: toValue(townId) ? { town_id: toValue(townId) } : {} },
          signal,
        }),
      ),
  })
}

type Target = Pick<DeputyTalk, 'id' | 'version'>

const to = (target: Target) => ({
  params: { path: { id: target.id }, header: ifMatch(target.version) },
})

/** The acts; each but the first sends the version the person looked at and answers the whole record. */
export const deputyTalkActs = {
  plan: (body: NewDeputyTalk, key: string) =>
    unwrap(api.POST('/deputy-talks', { params: { header: { 'Idempotency-Key': key } }, body })),
  update: (target: Target, body: DeputyTalkChange) =>
    unwrap(api.PATCH('/deputy-talks/{id}', { ...to(target), body })),
  hold: (target: Target, body: DeputyTalkRecord) =>
    unwrap(api.POST('/deputy-talks/{id}/records', { ...to(target), body })),
  answer: (target: Target, answer: string) =>
    unwrap(api.POST('/deputy-talks/{id}/answers', { ...to(target), body: { answer } })),
  review: (target: Target, body: DeputyTalkReview) =>
    unwrap(api.POST('/deputy-talks/{id}/reviews', { ...to(target), body })),
  close: (target: Target) =>
    unwrap(api.POST('/deputy-talks/{id}/closings', { ...to(target), body: {} })),
  cancel: (target: Target, reason: string) =>
    unwrap(api.POST('/deputy-talks/{id}/cancellations', { ...to(target), body: { reason } })),
}

/** Runs an act on a talk. */
export function useDeputyTalkAct<A extends unknown[], R>(act: (...args: A) => Promise<R>) {
  return useRecordAct(touchedByTalk, act)
}
