/** 履职档案 and 参会率、发言率、建议率 from the server, and every act on a file. */
import { useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, ifMatch, unwrap } from '../client'
import type { Answer, Body, Query } from '../types'
import { useRecordAct } from './recordAct'

export type DutyFile = Answer<'/duty-files/{id}', 'get'>
export type DutyFileItem = Answer<'/duty-files', 'get'>['items'][number]
export type DutyFileQuery = Query<'/duty-files'>
export type DutyFileState = DutyFileItem['state']
export type DutyFileActionKey = DutyFile['actions'][number]['key']
export type DutyFileLine = DutyFile['content']['meetings'][number]
export type DutyFileYear = DutyFile['content']['years'][number]
export type DutyFileWord = NonNullable<DutyFileYear['word']>
export type NewDutyFileWord = Body<'/duty-files/{id}/words', 'post'>
export type DutyFileWordChange = Body<'/duty-file-words/{id}', 'patch'>
export type DutyFileClosing = Body<'/duty-file-closings', 'post'>
export type DutyFileHandover = Body<'/duty-file-handovers', 'post'>

export type DutyRates = Answer<'/duty-rates', 'get'>
export type DutyRatesQuery = Query<'/duty-rates'>
export type DutyRatesOfCongress = DutyRates['items'][number]
export type DutyRate = DutyRatesOfCongress['attendance']
export type DutyRateDeputy = DutyRatesOfCongress['deputies'][number]
export type DeputyDutyRates = Answer<'/deputies/{id}/duty-rates', 'get'>
export type DutyRatesSeat = DeputyDutyRates['congresses'][number]
export type DutyAttendance = DutyRatesSeat['sittings'][number]

/** The rates of a year: of every congress of the reader, or of one with its deputies. */
export function useDutyRates(
  query: MaybeRefOrGetter<DutyRatesQuery>,
  enabled: MaybeRefOrGetter<boolean> = true,
) {
  return useQuery({
    queryKey: computed(() => ['duty_rates', 'congresses', toValue(query)] as const),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/duty-rates', { params: { query: toValue(query) }, signal })),
    enabled: computed(() => toValue(enabled)),
  })
}

/** To which sittings a deputy was called and came, where they spoke, what they suggested. */
export function useDeputyDutyRates(id: MaybeRefOrGetter<string>, year: MaybeRefOrGetter<number>) {
  return useQuery({
    queryKey: computed(() => ['duty_rates', 'deputy', toValue(id), toValue(year)] as const),
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/deputies/{id}/duty-rates', {
          params: { path: { id: toValue(id) }, query: { year: toValue(year) } },
          signal,
        }),
      ),
    enabled: computed(() => toValue(id) !== ''),
  })
}

/** One page of files; the cursor is part of the query. */
export const listDutyFiles = (query: DutyFileQuery, signal?: AbortSignal) =>
  unwrap(api.GET('/duty-files', { params: { query }, signal }))

/** The files that fit, in one answer. */
export function useDutyFiles(
  query: MaybeRefOrGetter<DutyFileQuery>,
  enabled: MaybeRefOrGetter<boolean> = true,
) {
  return useQuery({
    queryKey: computed(() => ['duty_files', 'some', toValue(query)] as const),
    queryFn: ({ signal }) => listDutyFiles(toValue(query), signal),
    enabled: computed(() => toValue(enabled)),
  })
}

/** One file in its eight parts. */
export function useDutyFile(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['duty_files', 'one', toValue(id)] as const),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/duty-files/{id}', { params: { path: { id: toValue(id) } }, signal })),
    enabled: computed(() => toValue(id) !== ''),
  })
}

const once = (key: string) => ({ params: { header: { 'Idempotency-Key': key } } })

/** The acts of the office. */
export const dutyFileActs = {
  write: (id: string, body: NewDutyFileWord, key: string) =>
    unwrap(
      api.POST('/duty-files/{id}/words', {
        params: { path: { id }, header: { 'Idempotency-Key': key } },
        body,
      }),
    ),
  correct: (word: { id: string; version: number }, body: DutyFileWordChange) =>
    unwrap(
      api.PATCH('/duty-file-words/{id}', {
        params: { path: { id: word.id }, header: ifMatch(word.version) },
        body,
      }),
    ),
  close: (body: DutyFileClosing, key: string) =>
    unwrap(api.POST('/duty-file-closings', { ...once(key), body })),
  handOver: (body: DutyFileHandover, key: string) =>
    unwrap(api.POST('/duty-file-handovers', { ...once(key), body })),
}

/** Runs an act on files. */
export function useDutyFileAct<A extends unknown[], R>(act: (...args: A) => Promise<R>) {
  return useRecordAct([['duty_files']], act)
}
