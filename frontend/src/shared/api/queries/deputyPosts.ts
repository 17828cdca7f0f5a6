/** 设岗定责 from the server: posts, who holds them, and every act on either. */
import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, ifMatch, unwrap } from '../client'
import type { Answer, Body, Query } from '../types'
import { useRecordAct } from './recordAct'

export type DeputyPost = Answer<'/deputy-posts/{id}', 'get'>
export type DeputyPostItem = Answer<'/deputy-posts', 'get'>['items'][number]
export type DeputyPostQuery = Query<'/deputy-posts'>
export type DeputyPostActionKey = DeputyPost['actions'][number]['key']
export type NewDeputyPost = Body<'/deputy-posts', 'post'>
export type DeputyPostChange = Body<'/deputy-posts/{id}', 'patch'>
export type DeputyPostPublication = Body<'/deputy-posts/{id}/publications', 'post'>
export type NewPostHolding = Body<'/deputy-posts/{id}/holdings', 'post'>
export type PostHolding = Answer<'/deputy-post-holdings/{id}', 'get'>
export type PostHoldingItem = Answer<'/deputy-post-holdings', 'get'>['items'][number]
export type PostHoldingQuery = Query<'/deputy-post-holdings'>
export type PostHoldingStatus = PostHoldingItem['status']
export type PostHoldingActionKey = PostHolding['actions'][number]['key']
export type PostHoldingDecision = Body<'/deputy-post-holdings/{id}/decisions', 'post'>
export type PostHoldingEnding = Body<'/deputy-post-holdings/{id}/endings', 'post'>
export type NewPostEntry = Body<'/deputy-post-holdings/{id}/entries', 'post'>

/** What shows posts; what is done in one may be a duty record. */
export const touchedByPosts = [['deputy_posts'], ['duty_records']] as const

/** One page; the cursor is part of the query. */
export const listDeputyPosts = (query: DeputyPostQuery, signal?: AbortSignal) =>
  unwrap(api.GET('/deputy-posts', { params: { query }, signal }))

/** A list that grows as the reader goes on (phone). */
export function useDeputyPostFeed(query: MaybeRefOrGetter<DeputyPostQuery>) {
  return useInfiniteQuery({
    queryKey: computed(() => ['deputy_posts', 'feed', toValue(query)] as const),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      listDeputyPosts({ ...toValue(query), ...(pageParam ? { cursor: pageParam } : {}) }, signal),
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

/** One post with who holds it; nothing is asked for without an identifier. */
export function useDeputyPost(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['deputy_posts', 'one', toValue(id)] as const),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/deputy-posts/{id}', { params: { path: { id: toValue(id) } }, signal })),
    enabled: computed(() => toValue(id) !== ''),
  })
}

/** Usual posts, to begin with. */
export function useDeputyPostTemplates() {
  return useQuery({
    queryKey: ['deputy_posts', 'templates'],
    queryFn: ({ signal }) => unwrap(api.GET('/deputy-post-templates', { signal })),
  })
}

/** The newest holdings that fit, in one answer. */
export function usePostHoldings(
  query: MaybeRefOrGetter<PostHoldingQuery>,
  enabled: MaybeRefOrGetter<boolean> = true,
) {
  return useQuery({
    queryKey: computed(() => ['deputy_posts', 'holdings', toValue(query)] as const),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/deputy-post-holdings', { params: { query: toValue(query) }, signal })),
    enabled: computed(() => toValue(enabled)),
  })
}

/** One holding with what was done in it. */
export function usePostHolding(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['deputy_posts', 'holding', toValue(id)] as const),
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/deputy-post-holdings/{id}', { params: { path: { id: toValue(id) } }, signal }),
      ),
    enabled: computed(() => toValue(id) !== ''),
  })
}

interface Target {
  id: string
  version: number
}

const to = (target: Target) => ({
  params: { path: { id: target.id }, header: ifMatch(target.version) },
})
const once = (id: string, key: string) => ({
  params: { path: { id }, header: { 'Idempotency-Key': key } },
})

/** The acts; those on what is there send the version the person looked at. */
export const deputyPostActs = {
  create: (body: NewDeputyPost, key: string) =>
    unwrap(api.POST('/deputy-posts', { params: { header: { 'Idempotency-Key': key } }, body })),
  update: (target: Target, body: DeputyPostChange) =>
    unwrap(api.PATCH('/deputy-posts/{id}', { ...to(target), body })),
  publish: (target: Target, body: DeputyPostPublication) =>
    unwrap(api.POST('/deputy-posts/{id}/publications', { ...to(target), body })),
  close: (target: Target, reason: string) =>
    unwrap(api.POST('/deputy-posts/{id}/closures', { ...to(target), body: { reason } })),
  take: (post: string, body: NewPostHolding, key: string) =>
    unwrap(api.POST('/deputy-posts/{id}/holdings', { ...once(post, key), body })),
  decide: (target: Target, body: PostHoldingDecision) =>
    unwrap(api.POST('/deputy-post-holdings/{id}/decisions', { ...to(target), body })),
  end: (target: Target, body: PostHoldingEnding) =>
    unwrap(api.POST('/deputy-post-holdings/{id}/endings', { ...to(target), body })),
  record: (holding: string, body: NewPostEntry, key: string) =>
    unwrap(api.POST('/deputy-post-holdings/{id}/entries', { ...once(holding, key), body })),
}

/** Runs an act on a post or a holding. */
export function useDeputyPostAct<A extends unknown[], R>(act: (...args: A) => Promise<R>) {
  return useRecordAct(touchedByPosts, act)
}
