/** 执行机关报告 from the server: lists, one report, and every act on it; for the offices only. */
import { useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, ifMatch, unwrap } from '../client'
import type { Answer, Body, Query } from '../types'

export type CustodyReport = Answer<'/custody-reports/{id}', 'get'>
export type CustodyReportItem = Answer<'/custody-reports', 'get'>['items'][number]
export type CustodyReportQuery = Query<'/custody-reports'>
export type CustodyMeasure = CustodyReportItem['measure']
export type CustodyReportActionKey = CustodyReport['actions'][number]['key']
export type NewCustodyReport = Body<'/custody-reports', 'post'>
export type CustodyConsent = Body<'/custody-reports/{id}/consents', 'post'>
export type CustodySuspension = Body<'/custody-reports/{id}/suspensions', 'post'>
export type CustodyClosing = Body<'/custody-reports/{id}/closings', 'post'>

/** One page; the cursor is part of the query. */
export const listCustodyReports = (query: CustodyReportQuery, signal?: AbortSignal) =>
  unwrap(api.GET('/custody-reports', { params: { query }, signal }))

/** One report. */
export function useCustodyReport(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['custody_reports', 'one', toValue(id)] as const),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/custody-reports/{id}', { params: { path: { id: toValue(id) } }, signal })),
    enabled: computed(() => toValue(id) !== ''),
  })
}

type Target = Pick<CustodyReport, 'id' | 'version'>

const to = (target: Target) => ({
  params: { path: { id: target.id }, header: ifMatch(target.version) },
})

/** The acts; each but the first sends the version the person looked at and answers the whole record. */
export const custodyReportActs = {
  record: (body: NewCustodyReport, key: string) =>
    unwrap(api.POST('/custody-reports', { params: { header: { 'Idempotency-Key': key } }, body })),
  consent: (target: Target, body: CustodyConsent) =>
    unwrap(api.POST('/custody-reports/{id}/consents', { ...to(target), body })),
  suspend: (target: Target, body: CustodySuspension) =>
    unwrap(api.POST('/custody-reports/{id}/suspensions', { ...to(target), body })),
  close: (target: Target, body: CustodyClosing) =>
    unwrap(api.POST('/custody-reports/{id}/closings', { ...to(target), body })),
}
