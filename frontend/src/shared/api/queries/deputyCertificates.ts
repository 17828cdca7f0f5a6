/** 代表证 from the server: the register, one certificate, and every act on it. */
import { useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, ifMatch, unwrap } from '../client'
import type { Answer, Body, Query } from '../types'

export type DeputyCertificate = Answer<'/deputy-certificates/{id}', 'get'>
export type DeputyCertificateItem = Answer<'/deputy-certificates', 'get'>['items'][number]
export type DeputyCertificateQuery = Query<'/deputy-certificates'>
export type DeputyCertificateStatus = DeputyCertificateItem['status']
export type DeputyCertificateStanding = DeputyCertificateItem['standing']
export type DeputyCertificateActionKey = DeputyCertificate['actions'][number]['key']
export type NewDeputyCertificate = Body<'/deputy-certificates', 'post'>
export type DeputyCertificateChange = Body<'/deputy-certificates/{id}', 'patch'>
export type DeputyCertificateReplacement = Body<'/deputy-certificates/{id}/replacements', 'post'>
export type DeputyCertificateReturn = Body<'/deputy-certificates/{id}/returns', 'post'>

/** One page; the cursor is part of the query. */
export const listDeputyCertificates = (query: DeputyCertificateQuery, signal?: AbortSignal) =>
  unwrap(api.GET('/deputy-certificates', { params: { query }, signal }))

/** The last issued that fit, in one answer. */
export function useDeputyCertificates(query: MaybeRefOrGetter<DeputyCertificateQuery>) {
  return useQuery({
    queryKey: computed(() => ['deputy_certificates', 'some', toValue(query)] as const),
    queryFn: ({ signal }) => listDeputyCertificates(toValue(query), signal),
  })
}

/** One certificate. */
export function useDeputyCertificate(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['deputy_certificates', 'one', toValue(id)] as const),
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/deputy-certificates/{id}', { params: { path: { id: toValue(id) } }, signal }),
      ),
    enabled: computed(() => toValue(id) !== ''),
  })
}

type Target = Pick<DeputyCertificate, 'id' | 'version'>

const to = (target: Target) => ({
  params: { path: { id: target.id }, header: ifMatch(target.version) },
})

/** The acts; each sends the version the person looked at. A replacement answers the new certificate. */
export const deputyCertificateActs = {
  issue: (body: NewDeputyCertificate, key: string) =>
    unwrap(
      api.POST('/deputy-certificates', { params: { header: { 'Idempotency-Key': key } }, body }),
    ),
  update: (target: Target, body: DeputyCertificateChange) =>
    unwrap(api.PATCH('/deputy-certificates/{id}', { ...to(target), body })),
  replace: (target: Target, body: DeputyCertificateReplacement) =>
    unwrap(api.POST('/deputy-certificates/{id}/replacements', { ...to(target), body })),
  giveBack: (target: Target, body: DeputyCertificateReturn) =>
    unwrap(api.POST('/deputy-certificates/{id}/returns', { ...to(target), body })),
}
