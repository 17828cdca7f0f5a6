/** 联系代表、联系群众 from the server: lists, one contact, the matrix of a congress, the towns, and every act. */
import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, ifMatch, unwrap } from '../client'
import type { Answer, Body, Query } from '../types'
import { useRecordAct } from './recordAct'

export type DeputyContact = Answer<'/deputy-contacts/{id}', 'get'>
export type DeputyContactItem = Answer<'/deputy-contacts', 'get'>['items'][number]
export type DeputyContactQuery = Query<'/deputy-contacts'>
export type DeputyContactKind = DeputyContactItem['kind']
export type DeputyContactNote = DeputyContact['notes'][number]
export type DeputyContactActionKey = DeputyContact['actions'][number]['key']
export type ContactMatrix = Answer<'/deputy-contacts/coverage', 'get'>
export type ContactMatrixQuery = Query<'/deputy-contacts/coverage'>
export type ContactTown = Answer<'/deputy-contacts/towns', 'get'>['items'][number]
export type NewDeputyContact = Body<'/deputy-contacts', 'post'>
export type DeputyContactChange = Body<'/deputy-contacts/{id}', 'patch'>
export type NewContactNote = Body<'/deputy-contacts/{id}/notes', 'post'>
export type ContactAssignment = Body<'/deputy-contacts/assignments', 'post'>

/** What shows contacts. */
export const touchedByContacts = [['deputy_contacts']] as const

/** One page; the cursor is part of the query. */
export const listDeputyContacts = (query: DeputyContactQuery, signal?: AbortSignal) =>
  unwrap(api.GET('/deputy-contacts', { params: { query }, signal }))

/** A list that grows as the reader goes on (phone). */
export function useDeputyContactFeed(query: MaybeRefOrGetter<DeputyContactQuery>) {
  return useInfiniteQuery({
    queryKey: computed(() => ['deputy_contacts', 'feed', toValue(query)] as const),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      listDeputyContacts(
        { ...toValue(query), ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      ),
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

/** The newest that fit, in one answer. */
export function useDeputyContacts(
  query: MaybeRefOrGetter<DeputyContactQuery>,
  enabled: MaybeRefOrGetter<boolean> = true,
) {
  return useQuery({
    queryKey: computed(() => ['deputy_contacts', 'some', toValue(query)] as const),
    queryFn: ({ signal }) => listDeputyContacts(toValue(query), signal),
    enabled: computed(() => toValue(enabled)),
  })
}

/** One contact with everything the reader may see; nothing is asked for without an identifier. */
export function useDeputyContact(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['deputy_contacts', 'one', toValue(id)] as const),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/deputy-contacts/{id}', { params: { path: { id: toValue(id) } }, signal })),
    enabled: computed(() => toValue(id) !== ''),
  })
}

/** Who keeps in touch with whom in a congress. */
export function useContactMatrix(query: MaybeRefOrGetter<ContactMatrixQuery>) {
  return useQuery({
    queryKey: computed(() => ['deputy_contacts', 'coverage', toValue(query)] as const),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/deputy-contacts/coverage', { params: { query: toValue(query) }, signal })),
  })
}

/** The same figures of every town. */
export function useContactTowns() {
  return useQuery({
    queryKey: ['deputy_contacts', 'towns'],
    queryFn: ({ signal }) => unwrap(api.GET('/deputy-contacts/towns', { signal })),
  })
}

type Target = Pick<DeputyContact, 'id' | 'version'>

const to = (target: Target) => ({
  params: { path: { id: target.id }, header: ifMatch(target.version) },
})
const once = (key: string) => ({ header: { 'Idempotency-Key': key } })

/** The acts; a note is only added, so it needs no version. */
export const contactActs = {
  assign: (body: ContactAssignment, key: string) =>
    unwrap(api.POST('/deputy-contacts/assignments', { params: once(key), body })),
  add: (body: NewDeputyContact, key: string) =>
    unwrap(api.POST('/deputy-contacts', { params: once(key), body })),
  update: (target: Target, body: DeputyContactChange) =>
    unwrap(api.PATCH('/deputy-contacts/{id}', { ...to(target), body })),
  note: (id: string, body: NewContactNote, key: string) =>
    unwrap(
      api.POST('/deputy-contacts/{id}/notes', { params: { path: { id }, ...once(key) }, body }),
    ),
  end: (target: Target, reason: string) =>
    unwrap(api.POST('/deputy-contacts/{id}/endings', { ...to(target), body: { reason } })),
}

/** Runs an act on contacts. */
export function useContactAct<A extends unknown[], R>(act: (...args: A) => Promise<R>) {
  return useRecordAct(touchedByContacts, act)
}
