/** 年度工作计划 from the server: lists, one plan with its annex, its timeline, and every act on it. */
import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, ifMatch, unwrap } from '../client'
import type { Answer, Body, Query } from '../types'
import { useRecordAct } from './recordAct'

export type WorkPlan = Answer<'/work-plans/{id}', 'get'>
export type WorkPlanItem = WorkPlan['items'][number]
export type WorkPlanItemKind = WorkPlanItem['kind']
export type WorkPlanLink = WorkPlanItem['links'][number]
export type WorkPlanTarget = WorkPlanLink['kind']
export type WorkPlanActionKey = WorkPlan['actions'][number]['key']
export type WorkPlanQuery = Query<'/work-plans'>
export type NewWorkPlan = Body<'/work-plans', 'post'>
export type NewWorkPlanItem = Body<'/work-plans/{id}/items', 'post'>

export const workPlanKeys = {
  all: ['work_plans'] as const,
  one: (id: string) => ['work_plans', 'one', id] as const,
}

/** In the order of the forms. */
export const itemKinds: WorkPlanItemKind[] = [
  'congress_session',
  'presidium_meeting',
  'special_report',
  'enforcement_inspection',
  'tour',
  'research',
  'group_activity',
  'training',
  'symposium',
  'other',
]

/** One page; the cursor is part of the query. */
export const listWorkPlans = (query: WorkPlanQuery, signal?: AbortSignal) =>
  unwrap(api.GET('/work-plans', { params: { query }, signal }))

/** A list that grows as the reader goes on (phone). */
export function useWorkPlanFeed(query: MaybeRefOrGetter<WorkPlanQuery>) {
  return useInfiniteQuery({
    queryKey: computed(() => ['work_plans', 'feed', toValue(query)] as const),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      listWorkPlans({ ...toValue(query), ...(pageParam ? { cursor: pageParam } : {}) }, signal),
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

export const getWorkPlan = (id: string, signal?: AbortSignal) =>
  unwrap(api.GET('/work-plans/{id}', { params: { path: { id } }, signal }))

/** One plan with its annex. */
export function useWorkPlan(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => workPlanKeys.one(toValue(id))),
    queryFn: ({ signal }) => getWorkPlan(toValue(id), signal),
    enabled: computed(() => toValue(id) !== ''),
  })
}

/** What happened to it, oldest first. */
export function useWorkPlanTimeline(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['work_plans', 'timeline', toValue(id)] as const),
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/work-plans/{id}/timeline', { params: { path: { id: toValue(id) } }, signal }),
      ),
  })
}

type Target = Pick<WorkPlan, 'id' | 'version'>

const to = (target: Target) => ({
  params: { path: { id: target.id }, header: ifMatch(target.version) },
})
const toItem = (target: Target, item_id: string) => ({
  params: { path: { id: target.id, item_id }, header: ifMatch(target.version) },
})

/** The acts; each sends the version the person looked at and answers the whole plan. */
export const workPlanActs = {
  create: (body: NewWorkPlan, key: string) =>
    unwrap(api.POST('/work-plans', { params: { header: { 'Idempotency-Key': key } }, body })),
  update: (target: Target, body: Body<'/work-plans/{id}', 'patch'>) =>
    unwrap(api.PATCH('/work-plans/{id}', { ...to(target), body })),
  remove: (target: Target) => unwrap(api.DELETE('/work-plans/{id}', to(target))),
  adopt: (target: Target, body: Body<'/work-plans/{id}/adoptions', 'post'>) =>
    unwrap(api.POST('/work-plans/{id}/adoptions', { ...to(target), body })),
  publish: (target: Target, published_on: string) =>
    unwrap(api.POST('/work-plans/{id}/publications', { ...to(target), body: { published_on } })),
  addItem: (target: Target, body: NewWorkPlanItem) =>
    unwrap(api.POST('/work-plans/{id}/items', { ...to(target), body })),
  changeItem: (
    target: Target,
    item: string,
    body: Body<'/work-plans/{id}/items/{item_id}', 'patch'>,
  ) => unwrap(api.PATCH('/work-plans/{id}/items/{item_id}', { ...toItem(target, item), body })),
  removeItem: (target: Target, item: string) =>
    unwrap(api.DELETE('/work-plans/{id}/items/{item_id}', toItem(target, item))),
  dropItem: (target: Target, item: string, reason: string) =>
    unwrap(
      api.POST('/work-plans/{id}/items/{item_id}/drops', {
        ...toItem(target, item),
        body: { reason },
      }),
    ),
  completeItem: (
    target: Target,
    item: string,
    body: Body<'/work-plans/{id}/items/{item_id}/completions', 'post'>,
  ) =>
    unwrap(
      api.POST('/work-plans/{id}/items/{item_id}/completions', { ...toItem(target, item), body }),
    ),
  reopenItem: (target: Target, item: string) =>
    unwrap(api.DELETE('/work-plans/{id}/items/{item_id}/completions', toItem(target, item))),
  link: (target: Target, item: string, kind: WorkPlanTarget, target_id: string) =>
    unwrap(
      api.POST('/work-plans/{id}/items/{item_id}/links', {
        ...toItem(target, item),
        body: { kind, target_id },
      }),
    ),
  unlink: (target: Target, item_id: string, link_id: string) =>
    unwrap(
      api.DELETE('/work-plans/{id}/items/{item_id}/links/{link_id}', {
        params: { path: { id: target.id, item_id, link_id }, header: ifMatch(target.version) },
      }),
    ),
}

/** Runs an act on a plan. */
export function useWorkPlanAct<A extends unknown[], R>(act: (...args: A) => Promise<R>) {
  return useRecordAct([workPlanKeys.all], act)
}
