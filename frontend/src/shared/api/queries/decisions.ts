/** 决议决定、审议意见、重大事项 from the server: lists, one record with its timeline, and every act on it. */
import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, ifMatch, unwrap } from '../client'
import type { Answer, Body, Query } from '../types'
import { useRecordAct } from './recordAct'

export type Decision = Answer<'/decisions/{id}', 'get'>
export type DecisionItem = Answer<'/decisions', 'get'>['items'][number]
export type DecisionQuery = Query<'/decisions'>
export type DecisionStatus = DecisionItem['status']
export type DecisionBody = DecisionItem['body']
export type DecisionActionKey = Decision['actions'][number]['key']
export type DecisionHandover = Decision['handovers'][number]
export type NewDecision = Body<'/decisions', 'post'>
export type NewReport = Body<'/decisions/{id}/handovers/{handover_id}/reports', 'post'>
export type NewJudgement = Body<'/decisions/{id}/handovers/{handover_id}/judgements', 'post'>

export const decisionKeys = {
  all: ['decisions'] as const,
  one: (id: string) => ['decisions', 'one', id] as const,
}

/** One page; the cursor is part of the query. */
export const listDecisions = (query: DecisionQuery, signal?: AbortSignal) =>
  unwrap(api.GET('/decisions', { params: { query }, signal }))

/** A list that grows as the reader goes on (phone). */
export function useDecisionFeed(query: MaybeRefOrGetter<DecisionQuery>) {
  return useInfiniteQuery({
    queryKey: computed(() => ['decisions', 'feed', toValue(query)] as const),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      listDecisions({ ...toValue(query), ...(pageParam ? { cursor: pageParam } : {}) }, signal),
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

/** Counts for the tabs. */
export function useDecisionViews() {
  return useQuery({
    queryKey: ['decisions', 'views'],
    queryFn: ({ signal }) => unwrap(api.GET('/decisions/views', { signal })),
  })
}

/** One decision with everything the reader may see. */
export function useDecision(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => decisionKeys.one(toValue(id))),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/decisions/{id}', { params: { path: { id: toValue(id) } }, signal })),
    enabled: computed(() => toValue(id) !== ''),
  })
}

/** What happened to it, oldest first. */
export function useDecisionTimeline(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['decisions', 'timeline', toValue(id)] as const),
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/decisions/{id}/timeline', { params: { path: { id: toValue(id) } }, signal }),
      ),
  })
}

/** What was decided in a meeting, or by one vote of it. */
export function useDecisionsFrom(
  from: MaybeRefOrGetter<{ meeting_id: string } | { ballot_id: string } | null>,
) {
  return useQuery({
    queryKey: computed(() => ['decisions', 'from', toValue(from)] as const),
    queryFn: ({ signal }) => listDecisions({ ...toValue(from), limit: 100 }, signal),
    enabled: computed(() => toValue(from) !== null),
  })
}

/** The votes of a meeting a decision may come from, newest first. */
export function useDecidingBallots(meetingId: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['ballots', 'deciding', toValue(meetingId)] as const),
    queryFn: ({ signal }) => {
      const query = { meeting_id: toValue(meetingId), subject: 'decision', limit: 200 } as const
      return unwrap(api.GET('/ballots', { params: { query }, signal }))
    },
    enabled: computed(() => toValue(meetingId) !== ''),
  })
}

type Target = Pick<Decision, 'id' | 'version'>

const to = (target: Target) => ({
  params: { path: { id: target.id }, header: ifMatch(target.version) },
})
const toUnit = (target: Target, handover_id: string) => ({
  params: { path: { id: target.id, handover_id }, header: ifMatch(target.version) },
})

/** The acts; each sends the version the person looked at and answers the whole record. */
export const decisionActs = {
  create: (body: NewDecision, key: string) =>
    unwrap(api.POST('/decisions', { params: { header: { 'Idempotency-Key': key } }, body })),
  update: (target: Target, body: Body<'/decisions/{id}', 'patch'>) =>
    unwrap(api.PATCH('/decisions/{id}', { ...to(target), body })),
  remove: (target: Target) => unwrap(api.DELETE('/decisions/{id}', to(target))),
  adopt: (target: Target, body: Body<'/decisions/{id}/adoptions', 'post'>) =>
    unwrap(api.POST('/decisions/{id}/adoptions', { ...to(target), body })),
  publish: (target: Target, published_on: string) =>
    unwrap(api.POST('/decisions/{id}/publications', { ...to(target), body: { published_on } })),
  file: (target: Target, body: Body<'/decisions/{id}/filings', 'post'>) =>
    unwrap(api.POST('/decisions/{id}/filings', { ...to(target), body })),
  handOver: (target: Target, body: Body<'/decisions/{id}/handovers', 'post'>) =>
    unwrap(api.POST('/decisions/{id}/handovers', { ...to(target), body })),
  takeBack: (target: Target, handover_id: string, reason: string) =>
    unwrap(
      api.POST('/decisions/{id}/handover-withdrawals', {
        ...to(target),
        body: { handover_id, reason },
      }),
    ),
  report: (target: Target, handover_id: string, body: NewReport) =>
    unwrap(
      api.POST('/decisions/{id}/handovers/{handover_id}/reports', {
        ...toUnit(target, handover_id),
        body,
      }),
    ),
  judge: (target: Target, handover_id: string, body: NewJudgement) =>
    unwrap(
      api.POST('/decisions/{id}/handovers/{handover_id}/judgements', {
        ...toUnit(target, handover_id),
        body,
      }),
    ),
  close: (target: Target, body: Body<'/decisions/{id}/closings', 'post'>) =>
    unwrap(api.POST('/decisions/{id}/closings', { ...to(target), body })),
}

/** Runs an act on a decision. */
export function useDecisionAct<A extends unknown[], R>(act: (...args: A) => Promise<R>) {
  return useRecordAct([decisionKeys.all], act)
}
