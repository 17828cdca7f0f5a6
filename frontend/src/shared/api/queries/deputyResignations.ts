/** 代表辞职 from the server: lists, one resignation, and every act on it. */
import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, ifMatch, unwrap } from '../client'
import type { Answer, Body, Query } from '../types'

export type DeputyResignation = Answer<'/deputy-resignations/{id}', 'get'>
export type DeputyResignationItem = Answer<'/deputy-resignations', 'get'>['items'][number]
export type DeputyResignationQuery = Query<'/deputy-resignations'>
export type DeputyResignationStatus = DeputyResignationItem['status']
export type DeputyResignationActionKey = DeputyResignation['actions'][number]['key']
export type NewDeputyResignation = Body<'/deputy-resignations', 'post'>
export type DeputyResignationVote = Body<'/deputy-resignations/{id}/votes', 'post'>
export type DeputyResignationAnnouncement = Body<'/deputy-resignations/{id}/announcements', 'post'>

/** What shows resignations; with one the mandate ends. */
export const touchedByResignation = [['deputy_resignations'], ['deputies']] as const

/** One page; the cursor is part of the query. */
export const listDeputyResignations = (query: DeputyResignationQuery, signal?: AbortSignal) =>
  unwrap(api.GET('/deputy-resignations', { params: { query }, signal }))

/** A list that grows as the reader goes on (phone). */
export function useDeputyResignationFeed(query: MaybeRefOrGetter<DeputyResignationQuery>) {
  return useInfiniteQuery({
    queryKey: computed(() => ['deputy_resignations', 'feed', toValue(query)] as const),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      listDeputyResignations(
        { ...toValue(query), ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      ),
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

/** One resignation. */
export function useDeputyResignation(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['deputy_resignations', 'one', toValue(id)] as const),
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/deputy-resignations/{id}', { params: { path: { id: toValue(id) } }, signal }),
      ),
    enabled: computed(() => toValue(id) !== ''),
  })
}

type Target = Pick<DeputyResignation, 'id' | 'version'>

const to = (target: Target) => ({
  params: { path: { id: target.id }, header: ifMatch(target.version) },
})

/** The acts; each but the first sends the version the person looked at and answers the whole record. */
export const deputyResignationActs = {
  submit: (body: NewDeputyResignation, key: string) =>
    unwrap(
      api.POST('/deputy-resignations', { params: { header: { 'Idempotency-Key': key } }, body }),
    ),
  forward: (target: Target, meeting_id: string) =>
    unwrap(
      api.POST('/deputy-resignations/{id}/forwardings', { ...to(target), body: { meeting_id } }),
    ),
  vote: (target: Target, body: DeputyResignationVote) =>
    unwrap(api.POST('/deputy-resignations/{id}/votes', { ...to(target), body })),
  announce: (target: Target, body: DeputyResignationAnnouncement) =>
    unwrap(api.POST('/deputy-resignations/{id}/announcements', { ...to(target), body })),
  withdraw: (target: Target, reason: string) =>
    unwrap(api.POST('/deputy-resignations/{id}/withdrawals', { ...to(target), body: { reason } })),
}
