/** 活动督查 from the server: lists, one look at a group, every act on it. */
import { useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, ifMatch, unwrap } from '../client'
import type { Answer, Body, Query } from '../types'

export type GroupInspection = Answer<'/group-inspections/{id}', 'get'>
export type GroupInspectionItem = Answer<'/group-inspections', 'get'>['items'][number]
export type GroupInspectionQuery = Query<'/group-inspections'>
export type GroupInspectionStatus = GroupInspectionItem['status']
export type GroupInspectionMethod = GroupInspectionItem['methods'][number]
export type GroupInspectionActionKey = GroupInspection['actions'][number]['key']
export type NewGroupInspection = Body<'/group-inspections', 'post'>
type Judgement = Body<'/group-inspections/{id}/judgements', 'post'>

/** How they look, in the order of the source. */
export const inspectionMethods: GroupInspectionMethod[] = [
  'report',
  'visit',
  'announced',
  'unannounced',
]

/** One page; the cursor is part of the query. */
export const listGroupInspections = (query: GroupInspectionQuery, signal?: AbortSignal) =>
  unwrap(api.GET('/group-inspections', { params: { query }, signal }))

/** The newest that fit, in one answer. */
export function useGroupInspections(query: MaybeRefOrGetter<GroupInspectionQuery>) {
  return useQuery({
    queryKey: computed(() => ['group_inspections', 'some', toValue(query)] as const),
    queryFn: ({ signal }) => listGroupInspections(toValue(query), signal),
  })
}

/** One look with everything the reader may see. */
export function useGroupInspection(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['group_inspections', 'one', toValue(id)] as const),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/group-inspections/{id}', { params: { path: { id: toValue(id) } }, signal })),
    enabled: computed(() => toValue(id) !== ''),
  })
}

type Target = Pick<GroupInspection, 'id' | 'version'>

const to = (target: Target) => ({
  params: { path: { id: target.id }, header: ifMatch(target.version) },
})

/** The acts. */
export const groupInspectionActs = {
  record: (body: NewGroupInspection, key: string) =>
    unwrap(
      api.POST('/group-inspections', { params: { header: { 'Idempotency-Key': key } }, body }),
    ),
  answer: (target: Target, content: string) =>
    unwrap(api.POST('/group-inspections/{id}/answers', { ...to(target), body: { content } })),
  judge: (target: Target, body: Judgement) =>
    unwrap(api.POST('/group-inspections/{id}/judgements', { ...to(target), body })),
}
