/** 履职承诺 from the server: who has pledged for a year, one pledge, and every act on it. */
import { useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, ifMatch, unwrap } from '../client'
import type { Answer, Body, Query } from '../types'

export type DeputyPledge = Answer<'/deputy-pledges/{id}', 'get'>
export type DeputyPledgeItem = Answer<'/deputy-pledges', 'get'>['items'][number]
export type DeputyPledgeQuery = Query<'/deputy-pledges'>
export type DeputyPledgeStatus = DeputyPledgeItem['status']
export type DeputyPledgePromise = DeputyPledge['promises'][number]
export type DeputyPledgeState = DeputyPledgePromise['state']
export type DeputyPledgeActionKey = DeputyPledge['actions'][number]['key']
export type DeputyPledgeYear = Answer<'/deputy-pledge-years', 'get'>
export type DeputyPledgeYearQuery = Query<'/deputy-pledge-years'>
export type NewDeputyPledge = Body<'/deputy-pledges', 'post'>
export type DeputyPledgeChange = Body<'/deputy-pledges/{id}', 'patch'>
export type NewPledgeNote = Body<'/deputy-pledges/{id}/notes', 'post'>
export type DeputyPledgePublication = Body<'/deputy-pledge-years/publications', 'post'>
export type DeputyPledgeReminder = Body<'/deputy-pledge-years/reminders', 'post'>

/** What shows pledges. */
export const touchedByPledges = [['deputy_pledges']] as const

/** The newest that fit, in one answer. */
export function useDeputyPledges(query: MaybeRefOrGetter<DeputyPledgeQuery>) {
  return useQuery({
    queryKey: computed(() => ['deputy_pledges', 'some', toValue(query)] as const),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/deputy-pledges', { params: { query: toValue(query) }, signal })),
  })
}

/** One pledge with what became of it; nothing is asked for without an identifier. */
export function useDeputyPledge(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['deputy_pledges', 'one', toValue(id)] as const),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/deputy-pledges/{id}', { params: { path: { id: toValue(id) } }, signal })),
    enabled: computed(() => toValue(id) !== ''),
  })
}

/** Who of a congress has pledged for a year. */
export function useDeputyPledgeYear(query: MaybeRefOrGetter<DeputyPledgeYearQuery>) {
  return useQuery({
    queryKey: computed(() => ['deputy_pledges', 'year', toValue(query)] as const),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/deputy-pledge-years', { params: { query: toValue(query) }, signal })),
  })
}

interface Target {
  id: string
  version: number
}

const to = (target: Target) => ({
  params: { path: { id: target.id }, header: ifMatch(target.version) },
})
const once = (key: string) => ({ header: { 'Idempotency-Key': key } })

/** The acts; those on what is there send the version the person looked at, but for a note. */
export const deputyPledgeActs = {
  create: (body: NewDeputyPledge, key: string) =>
    unwrap(api.POST('/deputy-pledges', { params: once(key), body })),
  update: (target: Target, body: DeputyPledgeChange) =>
    unwrap(api.PATCH('/deputy-pledges/{id}', { ...to(target), body })),
  note: (id: string, body: NewPledgeNote, key: string) =>
    unwrap(
      api.POST('/deputy-pledges/{id}/notes', { params: { path: { id }, ...once(key) }, body }),
    ),
  review: (target: Target, content: string) =>
    unwrap(api.POST('/deputy-pledges/{id}/self-reviews', { ...to(target), body: { content } })),
  close: (target: Target, content: string) =>
    unwrap(api.POST('/deputy-pledges/{id}/evaluations', { ...to(target), body: { content } })),
  publish: (body: DeputyPledgePublication) =>
    unwrap(api.POST('/deputy-pledge-years/publications', { body })),
  remind: (body: DeputyPledgeReminder) =>
    unwrap(api.POST('/deputy-pledge-years/reminders', { body })),
}
