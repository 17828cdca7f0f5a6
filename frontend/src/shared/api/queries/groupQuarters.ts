/** 代表小组季度评定 from the server: lists, one closed quarter, how it would be closed now, every act on it. */
import { useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, ifMatch, unwrap } from '../client'
import type { Answer, Body, Query } from '../types'
import { useRecordAct } from './recordAct'

export type GroupQuarter = Answer<'/group-quarters/{id}', 'get'>
export type GroupQuarterItem = Answer<'/group-quarters', 'get'>['items'][number]
export type GroupQuarterQuery = Query<'/group-quarters'>
export type GroupQuarterColour = GroupQuarterItem['colour']
export type GroupQuarterPlan = GroupQuarterItem['plan']
export type GroupQuarterActionKey = GroupQuarter['actions'][number]['key']
export type GroupQuarterPreviewQuery = Query<'/group-quarters/preview'>

type Closing = Body<'/group-quarters', 'post'>
type Judgement = Body<'/group-quarters/{id}/judgements', 'post'>

/** One page; the cursor is part of the query. */
export const listGroupQuarters = (query: GroupQuarterQuery, signal?: AbortSignal) =>
  unwrap(api.GET('/group-quarters', { params: { query }, signal }))

/** The latest that fit, in one answer. */
export function useGroupQuarters(query: MaybeRefOrGetter<GroupQuarterQuery>) {
  return useQuery({
    queryKey: computed(() => ['group_quarters', 'some', toValue(query)] as const),
    queryFn: ({ signal }) => listGroupQuarters(toValue(query), signal),
  })
}

/** One closed quarter with everything the reader may see. */
export function useGroupQuarter(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['group_quarters', 'one', toValue(id)] as const),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/group-quarters/{id}', { params: { path: { id: toValue(id) } }, signal })),
    enabled: computed(() => toValue(id) !== ''),
  })
}

/** The colours a quarter would be closed with now. */
export function useGroupQuarterPreview(query: MaybeRefOrGetter<GroupQuarterPreviewQuery>) {
  return useQuery({
    queryKey: computed(() => ['group_quarters', 'preview', toValue(query)] as const),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/group-quarters/preview', { params: { query: toValue(query) }, signal })),
  })
}

type Target = Pick<GroupQuarter, 'id' | 'version'>

const to = (target: Target) => ({
  params: { path: { id: target.id }, header: ifMatch(target.version) },
})

/** The acts; each but the first sends the version the person looked at and answers the whole quarter. */
export const groupQuarterActs = {
  close: (body: Closing, key: string) =>
    unwrap(api.POST('/group-quarters', { params: { header: { 'Idempotency-Key': key } }, body })),
  plan: (target: Target, content: string) =>
    unwrap(api.POST('/group-quarters/{id}/plan', { ...to(target), body: { content } })),
  judge: (target: Target, body: Judgement) =>
    unwrap(api.POST('/group-quarters/{id}/judgements', { ...to(target), body })),
}

/** Runs an act on a quarter. */
export function useGroupQuarterAct<A extends unknown[], R>(act: (...args: A) => Promise<R>) {
  return useRecordAct([['group_quarters']], act)
}
