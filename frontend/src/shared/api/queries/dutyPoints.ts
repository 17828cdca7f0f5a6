/** 积分、星级 from the server: points with their reasons, rules, closed quarters, appeals, and every act on them. */
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, ifMatch, unwrap } from '../client'
import type { Answer, Body, Query } from '../types'
import { useRecordAct } from './recordAct'

export type DutyPoints = Answer<'/duty-points', 'get'>
export type DutyPointsItem = DutyPoints['items'][number]
export type DutyPointsQuery = Query<'/duty-points'>
export type DeputyPoints = Answer<'/deputies/{id}/points', 'get'>
export type DutyAccount = DeputyPoints['congresses'][number]
export type DutyPointLine = DutyAccount['lines'][number]
export type DutyPointQuarter = DutyAccount['quarters'][number]
export type DutyPointWhy = DutyPointLine['why']
export type DutyStarWhy = DutyAccount['star_why']

export type DutyRuleSet = Answer<'/duty-rule-sets/{id}', 'get'>
export type DutyRules = DutyRuleSet['rules']
export type DutyRuleLine = DutyRules['lines'][number]
export type DutyRuleSetQuery = Query<'/duty-rule-sets'>
export type DutyRuleSetStatus = DutyRuleSet['status']
export type DutyRuleTemplate = Answer<'/duty-rule-templates', 'get'>['templates'][number]
export type NewDutyRuleSet = Body<'/duty-rule-sets', 'post'>
export type DutyRuleSetChange = Body<'/duty-rule-sets/{id}', 'patch'>
export type DutyRuleSetDecision = Body<'/duty-rule-sets/{id}/decisions', 'post'>

export type DutyQuarter = Answer<'/duty-quarters', 'get'>['items'][number]
export type DutyAudience = NonNullable<DutyQuarter['audience']>
export const dutyAudiences = ['congress', 'public'] as const satisfies readonly DutyAudience[]
export type DutyQuarterClosing = Body<'/duty-quarters', 'post'>
export type DutyPublication = Body<'/duty-quarters/{id}/publications', 'post'>

export type DutyAppeal = Answer<'/duty-appeals/{id}', 'get'>
export type DutyAppealQuery = Query<'/duty-appeals'>
export type DutyAppealStatus = DutyAppeal['status']
export type NewDutyAppeal = Body<'/duty-quarters/{id}/appeals', 'post'>
export type DutyAppealAnswer = Body<'/duty-appeals/{id}/answers', 'post'>

/** The points of one deputy in a year, each with why; one account for each congress they sit in. */
export function useDeputyPoints(
  id: MaybeRefOrGetter<string>,
  year: MaybeRefOrGetter<number>,
  enabled: MaybeRefOrGetter<boolean> = true,
) {
  return useQuery({
    queryKey: computed(() => ['duty_points', 'deputy', toValue(id), toValue(year)] as const),
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/deputies/{id}/points', {
          params: { path: { id: toValue(id) }, query: { year: toValue(year) } },
          signal,
        }),
      ),
    enabled: computed(() => toValue(id) !== '' && toValue(enabled)),
  })
}

/** The points of a congress in a year, by the names of the deputies. */
export function useDutyPoints(
  query: MaybeRefOrGetter<DutyPointsQuery>,
  enabled: MaybeRefOrGetter<boolean> = true,
) {
  return useQuery({
    queryKey: computed(() => ['duty_points', 'congress', toValue(query)] as const),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/duty-points', { params: { query: toValue(query) }, signal })),
    enabled: computed(() => toValue(enabled)),
  })
}

/** The closed quarters of a year. */
export function useDutyQuarters(year: MaybeRefOrGetter<number>) {
  return useQuery({
    queryKey: computed(() => ['duty_points', 'quarters', toValue(year)] as const),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/duty-quarters', { params: { query: { year: toValue(year) } }, signal })),
    placeholderData: keepPreviousData,
  })
}

/** One page of rules; the cursor is part of the query. */
export const listDutyRuleSets = (query: DutyRuleSetQuery, signal?: AbortSignal) =>
  unwrap(api.GET('/duty-rule-sets', { params: { query }, signal }))

/** The latest rules that fit, in one answer. */
export function useDutyRuleSets(
  query: MaybeRefOrGetter<DutyRuleSetQuery>,
  enabled: MaybeRefOrGetter<boolean> = true,
) {
  return useQuery({
    queryKey: computed(() => ['duty_rule_sets', 'some', toValue(query)] as const),
    queryFn: ({ signal }) => listDutyRuleSets(toValue(query), signal),
    enabled: computed(() => toValue(enabled)),
  })
}

/** One set of rules. */
export function useDutyRuleSet(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['duty_rule_sets', 'one', toValue(id)] as const),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/duty-rule-sets/{id}', { params: { path: { id: toValue(id) } }, signal })),
    enabled: computed(() => toValue(id) !== ''),
  })
}

/** Rules that places have published, to begin with. */
export function useDutyRuleTemplates() {
  return useQuery({
    queryKey: ['duty_rule_sets', 'templates'],
    queryFn: ({ signal }) => unwrap(api.GET('/duty-rule-templates', { signal })),
    staleTime: Infinity,
  })
}

/** One page of appeals; the cursor is part of the query. */
export const listDutyAppeals = (query: DutyAppealQuery, signal?: AbortSignal) =>
  unwrap(api.GET('/duty-appeals', { params: { query }, signal }))

/** A list of appeals that grows as the reader goes on (phone). */
export function useDutyAppealFeed(query: MaybeRefOrGetter<DutyAppealQuery>) {
  return useInfiniteQuery({
    queryKey: computed(() => ['duty_appeals', 'feed', toValue(query)] as const),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      listDutyAppeals({ ...toValue(query), ...(pageParam ? { cursor: pageParam } : {}) }, signal),
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

/** The latest appeals that fit, in one answer. */
export function useDutyAppeals(
  query: MaybeRefOrGetter<DutyAppealQuery>,
  enabled: MaybeRefOrGetter<boolean> = true,
) {
  return useQuery({
    queryKey: computed(() => ['duty_appeals', 'some', toValue(query)] as const),
    queryFn: ({ signal }) => listDutyAppeals(toValue(query), signal),
    enabled: computed(() => toValue(enabled)),
  })
}

/** One appeal. */
export function useDutyAppeal(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['duty_appeals', 'one', toValue(id)] as const),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/duty-appeals/{id}', { params: { path: { id: toValue(id) } }, signal })),
    enabled: computed(() => toValue(id) !== ''),
  })
}

type Target = { id: string; version: number }

const to = (target: Target) => ({
  params: { path: { id: target.id }, header: ifMatch(target.version) },
})

const once = (key: string) => ({ params: { header: { 'Idempotency-Key': key } } })

/** The acts on rules; rules in force are never changed. */
export const dutyRuleActs = {
  draft: (body: NewDutyRuleSet, key: string) =>
    unwrap(api.POST('/duty-rule-sets', { ...once(key), body })),
  update: (target: Target, body: DutyRuleSetChange) =>
    unwrap(api.PATCH('/duty-rule-sets/{id}', { ...to(target), body })),
  adopt: (target: Target, body: DutyRuleSetDecision) =>
    unwrap(api.POST('/duty-rule-sets/{id}/decisions', { ...to(target), body })),
}

/** The acts on quarters. */
export const dutyQuarterActs = {
  close: (body: DutyQuarterClosing, key: string) =>
    unwrap(api.POST('/duty-quarters', { ...once(key), body })),
  publish: (target: Target, body: DutyPublication) =>
    unwrap(api.POST('/duty-quarters/{id}/publications', { ...to(target), body })),
}

/** The acts on appeals; a deputy appeals against a closed quarter. */
export const dutyAppealActs = {
  appeal: (quarterId: string, body: NewDutyAppeal, key: string) =>
    unwrap(
      api.POST('/duty-quarters/{id}/appeals', {
        params: { path: { id: quarterId }, header: { 'Idempotency-Key': key } },
        body,
      }),
    ),
  answer: (target: Target, body: DutyAppealAnswer) =>
    unwrap(api.POST('/duty-appeals/{id}/answers', { ...to(target), body })),
}

/** Runs an act on rules, quarters or appeals. */
export function useDutyPointsAct<A extends unknown[], R>(act: (...args: A) => Promise<R>) {
  return useRecordAct(
    [['duty_points'], ['duty_rule_sets'], ['duty_appeals'], ['duty_records']],
    act,
  )
}
