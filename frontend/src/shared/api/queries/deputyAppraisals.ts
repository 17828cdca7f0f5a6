/** 五好代表评议 from the server: lists, one appraisal, and every act of the office; who rates does so by the outbox. */
import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, ifMatch, unwrap } from '../client'
import type { Answer, Body, Query } from '../types'
import { useRecordAct } from './recordAct'

export type DeputyAppraisal = Answer<'/deputy-appraisals/{id}', 'get'>
export type DeputyAppraisalItem = Answer<'/deputy-appraisals', 'get'>['items'][number]
export type DeputyAppraisalQuery = Query<'/deputy-appraisals'>
export type DeputyAppraisalStatus = DeputyAppraisalItem['status']
export type DeputyAppraisalActionKey = DeputyAppraisal['actions'][number]['key']
export type AppraisedDeputy = DeputyAppraisal['deputies'][number]
export type DeputyAppraisalOutcome = NonNullable<AppraisedDeputy['outcome']>
export type DeputyAppraisalRate = NonNullable<DeputyAppraisal['creation']>
export type NewDeputyAppraisal = Body<'/deputy-appraisals', 'post'>
export type DeputyAppraisalChange = Body<'/deputy-appraisals/{id}', 'patch'>
export type DeputyAppraisalPapers = Body<'/deputy-appraisals/{id}/papers', 'post'>
export type DeputyAppraisalProposal = Body<'/deputy-appraisals/{id}/proposals', 'post'>
export type DeputyAppraisalDecision = Body<'/deputy-appraisals/{id}/decisions', 'post'>

/** What shows appraisals; a decision also enters commendations. */
export const touchedByAppraisals = [['deputy_appraisals'], ['awards']] as const

/** One page; the cursor is part of the query. */
export const listDeputyAppraisals = (query: DeputyAppraisalQuery, signal?: AbortSignal) =>
  unwrap(api.GET('/deputy-appraisals', { params: { query }, signal }))

/** A list that grows as the reader goes on (phone). */
export function useDeputyAppraisalFeed(query: MaybeRefOrGetter<DeputyAppraisalQuery>) {
  return useInfiniteQuery({
    queryKey: computed(() => ['deputy_appraisals', 'feed', toValue(query)] as const),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      listDeputyAppraisals(
        { ...toValue(query), ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      ),
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

/** One appraisal, as far as the reader may know it. */
export function useDeputyAppraisal(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['deputy_appraisals', 'one', toValue(id)] as const),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/deputy-appraisals/{id}', { params: { path: { id: toValue(id) } }, signal })),
    enabled: computed(() => toValue(id) !== ''),
  })
}

/** What the rules say of an act. */
export const appraisalAction = (
  one: Pick<DeputyAppraisal, 'actions'>,
  key: DeputyAppraisalActionKey,
) => one.actions.find((it) => it.key === key)

type Target = Pick<DeputyAppraisal, 'id' | 'version'>

const to = (target: Target) => ({
  params: { path: { id: target.id }, header: ifMatch(target.version) },
})

/** The acts of the office; each sends the version the person looked at and answers the whole appraisal. */
export const appraisalActs = {
  create: (body: NewDeputyAppraisal, key: string) =>
    unwrap(
      api.POST('/deputy-appraisals', { params: { header: { 'Idempotency-Key': key } }, body }),
    ),
  update: (target: Target, body: DeputyAppraisalChange) =>
    unwrap(api.PATCH('/deputy-appraisals/{id}', { ...to(target), body })),
  begin: (target: Target, due_on: string) =>
    unwrap(api.POST('/deputy-appraisals/{id}/openings', { ...to(target), body: { due_on } })),
  papers: (target: Target, body: DeputyAppraisalPapers) =>
    unwrap(api.POST('/deputy-appraisals/{id}/papers', { ...to(target), body })),
  remind: (target: Target) =>
    unwrap(api.POST('/deputy-appraisals/{id}/reminders', { ...to(target), body: {} })),
  close: (target: Target) =>
    unwrap(api.POST('/deputy-appraisals/{id}/closings', { ...to(target), body: {} })),
  propose: (target: Target, body: DeputyAppraisalProposal) =>
    unwrap(api.POST('/deputy-appraisals/{id}/proposals', { ...to(target), body })),
  decide: (target: Target, body: DeputyAppraisalDecision) =>
    unwrap(api.POST('/deputy-appraisals/{id}/decisions', { ...to(target), body })),
  cancel: (target: Target, reason: string) =>
    unwrap(api.POST('/deputy-appraisals/{id}/cancellations', { ...to(target), body: { reason } })),
}

/** Runs an act on an appraisal. */
export function useAppraisalAct<A extends unknown[], R>(act: (...args: A) => Promise<R>) {
  return useRecordAct(touchedByAppraisals, act)
}
