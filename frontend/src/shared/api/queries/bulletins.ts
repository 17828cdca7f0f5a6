/** 通报资料 from the server: what deputies are let know, and who has read it. */
import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, ifMatch, unwrap } from '../client'
import type { Answer, Body, Query } from '../types'

export type Bulletin = Answer<'/bulletins/{id}', 'get'>
export type BulletinItem = Answer<'/bulletins', 'get'>['items'][number]
export type BulletinQuery = Query<'/bulletins'>
export type BulletinKind = BulletinItem['kind']
export type BulletinStatus = BulletinItem['status']
export type BulletinActionKey = Bulletin['actions'][number]['key']
export type NewBulletin = Body<'/bulletins', 'post'>
export type BulletinChange = Body<'/bulletins/{id}', 'patch'>
export type BulletinSending = Body<'/bulletins/{id}/sendings', 'post'>
export type BulletinCorrection = Body<'/bulletins/{id}/corrections', 'post'>

/** What shows bulletins. */
export const touchedByBulletins = [['bulletins']] as const

/** One page; the cursor is part of the query. */
export const listBulletins = (query: BulletinQuery, signal?: AbortSignal) =>
  unwrap(api.GET('/bulletins', { params: { query }, signal }))

/** A list that grows as the reader goes on (phone). */
export function useBulletinFeed(query: MaybeRefOrGetter<BulletinQuery>) {
  return useInfiniteQuery({
    queryKey: computed(() => ['bulletins', 'feed', toValue(query)] as const),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      listBulletins({ ...toValue(query), ...(pageParam ? { cursor: pageParam } : {}) }, signal),
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

/** One bulletin with everything the reader may see. */
export function useBulletin(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['bulletins', 'one', toValue(id)] as const),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/bulletins/{id}', { params: { path: { id: toValue(id) } }, signal })),
    enabled: computed(() => toValue(id) !== ''),
  })
}

type Target = Pick<Bulletin, 'id' | 'version'>

const to = (target: Target) => ({
  params: { path: { id: target.id }, header: ifMatch(target.version) },
})

/** The acts of the office; each sends the version the person looked at and answers the whole bulletin. */
export const bulletinActs = {
  create: (body: NewBulletin, key: string) =>
    unwrap(api.POST('/bulletins', { params: { header: { 'Idempotency-Key': key } }, body })),
  update: (target: Target, body: BulletinChange) =>
    unwrap(api.PATCH('/bulletins/{id}', { ...to(target), body })),
  send: (target: Target, body: BulletinSending) =>
    unwrap(api.POST('/bulletins/{id}/sendings', { ...to(target), body })),
  correct: (target: Target, body: BulletinCorrection) =>
    unwrap(api.POST('/bulletins/{id}/corrections', { ...to(target), body })),
  remind: (target: Target) =>
    unwrap(api.POST('/bulletins/{id}/reminders', { ...to(target), body: {} })),
  withdraw: (target: Target, reason: string) =>
    unwrap(api.POST('/bulletins/{id}/withdrawals', { ...to(target), body: { reason } })),
  /** The caller, a deputy, has read it; said twice it is one reading. */
  read: (id: string) =>
    unwrap(api.POST('/bulletins/{id}/readings', { params: { path: { id } }, body: {} })),
}
