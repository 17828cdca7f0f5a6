/** 代表小组活动 from the server: lists, one activity, and every act on it. */
import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, ifMatch, unwrap } from '../client'
import type { Answer, Body, Query } from '../types'
import { useRecordAct } from './recordAct'

export type GroupActivity = Answer<'/group-activities/{id}', 'get'>
export type GroupActivityItem = Answer<'/group-activities', 'get'>['items'][number]
export type GroupActivityQuery = Query<'/group-activities'>
export type GroupActivityStatus = GroupActivityItem['status']
export type GroupActivityStepState = GroupActivity['steps'][number]
export type GroupActivityStep = GroupActivityStepState['step']
export type GroupActivityLink = NonNullable<GroupActivityStepState['link_kind']>
export type GroupActivityPresence = GroupActivity['presences'][number]
export type GroupActivityActionKey = GroupActivity['actions'][number]['key']
export type NewGroupActivity = Body<'/group-activities', 'post'>
export type GroupActivityChange = Body<'/group-activities/{id}', 'patch'>
export type GroupActivityStepDone = Body<'/group-activities/{id}/steps', 'post'>
export type GroupActivityAttendance = Body<'/group-activities/{id}/presences', 'post'>

/** What shows activities; what a group does stands beside it. */
export const touchedByActivities = [['group_activities'], ['deputy_groups']] as const

/** One page; the cursor is part of the query. */
export const listGroupActivities = (query: GroupActivityQuery, signal?: AbortSignal) =>
  unwrap(api.GET('/group-activities', { params: { query }, signal }))

/** A list that grows as the reader goes on (phone). */
export function useGroupActivityFeed(query: MaybeRefOrGetter<GroupActivityQuery>) {
  return useInfiniteQuery({
    queryKey: computed(() => ['group_activities', 'feed', toValue(query)] as const),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      listGroupActivities(
        { ...toValue(query), ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      ),
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

/** The latest that fit, in one answer. */
export function useGroupActivities(
  query: MaybeRefOrGetter<GroupActivityQuery>,
  enabled: MaybeRefOrGetter<boolean> = true,
) {
  return useQuery({
    queryKey: computed(() => ['group_activities', 'some', toValue(query)] as const),
    queryFn: ({ signal }) => listGroupActivities(toValue(query), signal),
    enabled: computed(() => toValue(enabled)),
  })
}

/** One activity with everything the reader may see. */
export function useGroupActivity(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['group_activities', 'one', toValue(id)] as const),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/group-activities/{id}', { params: { path: { id: toValue(id) } }, signal })),
    enabled: computed(() => toValue(id) !== ''),
  })
}

type Target = Pick<GroupActivity, 'id' | 'version'>

const to = (target: Target) => ({
  params: { path: { id: target.id }, header: ifMatch(target.version) },
})

/** The acts; each sends the version the person looked at and answers the whole activity. */
export const groupActivityActs = {
  plan: (body: NewGroupActivity, key: string) =>
    unwrap(api.POST('/group-activities', { params: { header: { 'Idempotency-Key': key } }, body })),
  update: (target: Target, body: GroupActivityChange) =>
    unwrap(api.PATCH('/group-activities/{id}', { ...to(target), body })),
  record: (target: Target, body: GroupActivityStepDone) =>
    unwrap(api.POST('/group-activities/{id}/steps', { ...to(target), body })),
  attend: (target: Target, body: GroupActivityAttendance) =>
    unwrap(api.POST('/group-activities/{id}/presences', { ...to(target), body })),
  cancel: (target: Target, reason: string) =>
    unwrap(api.POST('/group-activities/{id}/cancellations', { ...to(target), body: { reason } })),
}

/** Runs an act on an activity. */
export function useGroupActivityAct<A extends unknown[], R>(act: (...args: A) => Promise<R>) {
  return useRecordAct(touchedByActivities, act)
}
