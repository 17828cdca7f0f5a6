/** 表彰 from the server: the register, one commendation, and what the office does with it. */
import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, ifMatch, unwrap } from '../client'
import type { Answer, Body, Query } from '../types'

export type Award = Answer<'/awards/{id}', 'get'>
export type AwardItem = Answer<'/awards', 'get'>['items'][number]
export type AwardQuery = Query<'/awards'>
export type AwardKind = AwardItem['kind']
export type AwardGrade = AwardItem['grade']
export type AwardActionKey = Award['actions'][number]['key']
export type NewAward = Body<'/awards', 'post'>
export type AwardChange = Body<'/awards/{id}', 'patch'>

export const awardKinds = ['deputy', 'unit', 'group', 'suggestion'] as const
export const awardGrades = ['national', 'provincial', 'municipal', 'county', 'town'] as const

/** One page; the cursor is part of the query. */
export const listAwards = (query: AwardQuery, signal?: AbortSignal) =>
  unwrap(api.GET('/awards', { params: { query }, signal }))

/** A list that grows as the reader goes on (phone). */
export function useAwardFeed(query: MaybeRefOrGetter<AwardQuery>) {
  return useInfiniteQuery({
    queryKey: computed(() => ['awards', 'feed', toValue(query)] as const),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      listAwards({ ...toValue(query), ...(pageParam ? { cursor: pageParam } : {}) }, signal),
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

/** One commendation; nothing is asked for without an identifier. */
export function useAward(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['awards', 'one', toValue(id)] as const),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/awards/{id}', { params: { path: { id: toValue(id) } }, signal })),
    enabled: computed(() => toValue(id) !== ''),
  })
}

/** What the rules say of an act. */
export const awardAction = (one: Pick<Award, 'actions'>, key: AwardActionKey) =>
  one.actions.find((it) => it.key === key)

type Target = Pick<Award, 'id' | 'version'>

const to = (target: Target) => ({
  params: { path: { id: target.id }, header: ifMatch(target.version) },
})

/** The acts; each sends the version the person looked at and answers the whole commendation. */
export const awardActs = {
  create: (body: NewAward, key: string) =>
    unwrap(api.POST('/awards', { params: { header: { 'Idempotency-Key': key } }, body })),
  update: (target: Target, body: AwardChange) =>
    unwrap(api.PATCH('/awards/{id}', { ...to(target), body })),
  withdraw: (target: Target, reason: string) =>
    unwrap(api.POST('/awards/{id}/withdrawals', { ...to(target), body: { reason } })),
}
