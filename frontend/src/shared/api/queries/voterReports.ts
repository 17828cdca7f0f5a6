/** 向选民述职 from the server: the plan, one report, every act on it, the slips, and how many reported. */
import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, ifMatch, unwrap } from '../client'
import type { Answer, Body, Query } from '../types'
import { useRecordAct } from './recordAct'

export type VoterReport = Answer<'/voter-reports/{id}', 'get'>
export type VoterReportItem = Answer<'/voter-reports', 'get'>['items'][number]
export type VoterReportQuery = Query<'/voter-reports'>
export type VoterReportStatus = VoterReportItem['status']
export type VoterReportForm = VoterReportItem['form']
export type VoterReportResult = NonNullable<VoterReportItem['result']>
export type VoterReportActionKey = VoterReport['actions'][number]['key']
export type VoterReportRatings = NonNullable<VoterReport['ratings']>
export type NewVoterReport = Body<'/voter-reports', 'post'>
export type VoterReportMove = Body<'/voter-reports/{id}/moves', 'post'>
export type VoterReportHolding = Body<'/voter-reports/{id}/holdings', 'post'>
export type VoterReportQuestion = Body<'/voter-reports/{id}/questions', 'post'>
export type VoterReportCounts = Body<'/voter-reports/{id}/ratings', 'post'>
export type VoterReportCoverage = Answer<'/voter-reports/coverage', 'get'>
export type VoterReportCoverageQuery = Query<'/voter-reports/coverage'>

/** What shows reports. */
export const touchedByVoterReports = [['voter_reports']] as const

/** One page; the cursor is part of the query. */
export const listVoterReports = (query: VoterReportQuery, signal?: AbortSignal) =>
  unwrap(api.GET('/voter-reports', { params: { query }, signal }))

/** A list that grows as the reader goes on (phone). */
export function useVoterReportFeed(query: MaybeRefOrGetter<VoterReportQuery>) {
  return useInfiniteQuery({
    queryKey: computed(() => ['voter_reports', 'feed', toValue(query)] as const),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      listVoterReports({ ...toValue(query), ...(pageParam ? { cursor: pageParam } : {}) }, signal),
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

/** One report with everything the reader may see. */
export function useVoterReport(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['voter_reports', 'one', toValue(id)] as const),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/voter-reports/{id}', { params: { path: { id: toValue(id) } }, signal })),
    enabled: computed(() => toValue(id) !== ''),
  })
}

/** The slips to be printed while a report is rated; never kept. */
export function useVoterReportSlips(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['voter_reports', 'slips', toValue(id)] as const),
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/voter-reports/{id}/slips', { params: { path: { id: toValue(id) } }, signal }),
      ),
    gcTime: 0,
  })
}

/** How many deputies of a congress reported in a year and in the term. */
export function useVoterReportCoverage(query: MaybeRefOrGetter<VoterReportCoverageQuery>) {
  return useQuery({
    queryKey: computed(() => ['voter_reports', 'coverage', toValue(query)] as const),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/voter-reports/coverage', { params: { query: toValue(query) }, signal })),
  })
}

type Target = Pick<VoterReport, 'id' | 'version'>

const to = (target: Target) => ({
  params: { path: { id: target.id }, header: ifMatch(target.version) },
})

/** The acts; each sends the version the person looked at and answers the whole report. */
export const voterReportActs = {
  plan: (body: NewVoterReport, key: string) =>
    unwrap(api.POST('/voter-reports', { params: { header: { 'Idempotency-Key': key } }, body })),
  move: (target: Target, body: VoterReportMove) =>
    unwrap(api.POST('/voter-reports/{id}/moves', { ...to(target), body })),
  cancel: (target: Target, reason: string) =>
    unwrap(api.POST('/voter-reports/{id}/cancellations', { ...to(target), body: { reason } })),
  write: (target: Target, content: string) =>
    unwrap(api.POST('/voter-reports/{id}/texts', { ...to(target), body: { content } })),
  hold: (target: Target, body: VoterReportHolding) =>
    unwrap(api.POST('/voter-reports/{id}/holdings', { ...to(target), body })),
  note: (target: Target, body: VoterReportQuestion, key: string) =>
    unwrap(
      api.POST('/voter-reports/{id}/questions', {
        params: { path: { id: target.id }, header: { 'Idempotency-Key': key } },
        body,
      }),
    ),
  open: (target: Target, slips: number) =>
    unwrap(api.POST('/voter-reports/{id}/rating-openings', { ...to(target), body: { slips } })),
  rate: (target: Target, body: VoterReportCounts) =>
    unwrap(api.POST('/voter-reports/{id}/ratings', { ...to(target), body })),
  announce: (target: Target, announced_on: string) =>
    unwrap(
      api.POST('/voter-reports/{id}/announcements', { ...to(target), body: { announced_on } }),
    ),
  feedBack: (target: Target, feedback: string) =>
    unwrap(api.POST('/voter-reports/{id}/feedback', { ...to(target), body: { feedback } })),
  confirm: (target: Target, improvements: string) =>
    unwrap(
      api.POST('/voter-reports/{id}/confirmations', {
        ...to(target),
        body: improvements ? { improvements } : {},
      }),
    ),
}

/** Runs an act on a report. */
export function useVoterReportAct<A extends unknown[], R>(act: (...args: A) => Promise<R>) {
  return useRecordAct(touchedByVoterReports, act)
}
