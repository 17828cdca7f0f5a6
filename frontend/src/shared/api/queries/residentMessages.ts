/** 群众来信 from the server: what residents send without an account, and what is done with it. */
import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { officeViews, viewQuery } from '../../domain/residentMessages'
import { api, ifMatch, unwrap } from '../client'
import type { Answer, Body, Query } from '../types'

export type ResidentMessage = Answer<'/resident-messages/{id}', 'get'>
export type ResidentMessageItem = Answer<'/resident-messages', 'get'>['items'][number]
export type ResidentMessageQuery = Query<'/resident-messages'>
export type ResidentMessageActionKey = ResidentMessage['actions'][number]['key']
export type ResidentMessageRefusal = NonNullable<ResidentMessage['refusal_reason']>
export type ResidentMessageFinding = NonNullable<ResidentMessage['proposal']>['findings'][number]

/** One page; the cursor is part of the query. */
export const listResidentMessages = (query: ResidentMessageQuery, signal?: AbortSignal) =>
  unwrap(api.GET('/resident-messages', { params: { query }, signal }))

/** A list that grows as the reader goes on (phone). */
export function useResidentMessageFeed(query: MaybeRefOrGetter<ResidentMessageQuery>) {
  return useInfiniteQuery({
    queryKey: computed(() => ['resident_messages', 'feed', toValue(query)] as const),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      listResidentMessages(
        { ...toValue(query), ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      ),
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

/** How many there are in each view of the office. */
export function useResidentMessageCounts(enabled: MaybeRefOrGetter<boolean>) {
  return useQuery({
    queryKey: ['resident_messages', 'counts'],
    queryFn: async ({ signal }) => {
      const found = await Promise.all(
        officeViews.map(async (view) => {
          const query = { ...viewQuery(view), limit: 1, count: true }
          return [view, (await listResidentMessages(query, signal)).total ?? 0] as const
        }),
      )
      return Object.fromEntries(found) as Record<(typeof officeViews)[number], number>
    },
    enabled: computed(() => toValue(enabled)),
  })
}

/** One message with everything the reader may see. */
export function useResidentMessage(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['resident_messages', 'one', toValue(id)] as const),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/resident-messages/{id}', { params: { path: { id: toValue(id) } }, signal })),
    enabled: computed(() => toValue(id) !== ''),
  })
}

/** What happened to it, oldest first. */
export function useResidentMessageTimeline(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['resident_messages', 'timeline', toValue(id)] as const),
    queryFn: ({ signal }) => {
      const params = { path: { id: toValue(id) } }
      return unwrap(api.GET('/resident-messages/{id}/timeline', { params, signal }))
    },
  })
}

/** Whole name and number; that they were looked at is recorded. */
export const readResidentContact = (id: string) =>
  unwrap(api.GET('/resident-messages/{id}/contact', { params: { path: { id } } }))

type Target = Pick<ResidentMessage, 'id' | 'version'>

const to = (target: Target) => ({
  params: { path: { id: target.id }, header: ifMatch(target.version) },
})

/** The acts; each sends the version the person looked at and answers the whole message. */
export const residentMessageActs = {
  accept: (target: Target, body: Body<'/resident-messages/{id}/acceptances', 'post'>) =>
    unwrap(api.POST('/resident-messages/{id}/acceptances', { ...to(target), body })),
  refuse: (target: Target, body: Body<'/resident-messages/{id}/refusals', 'post'>) =>
    unwrap(api.POST('/resident-messages/{id}/refusals', { ...to(target), body })),
  answer: (target: Target, answer: string) =>
    unwrap(api.POST('/resident-messages/{id}/answers', { ...to(target), body: { answer } })),
  forward: (target: Target, remark: string) =>
    unwrap(api.POST('/resident-messages/{id}/forwardings', { ...to(target), body: { remark } })),
  convert: (target: Target, body: Body<'/resident-messages/{id}/suggestions', 'post'>) =>
    unwrap(api.POST('/resident-messages/{id}/suggestions', { ...to(target), body })),
}
