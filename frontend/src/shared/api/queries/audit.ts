/** The event log, its head, and the proof that nothing in it was changed. */
import { useQuery } from '@tanstack/vue-query'
import { api, unwrap } from '../client'
import type { Keyset } from '../paging'
import type { Answer, Query } from '../types'

export type AuditEvent = Answer<'/events', 'get'>['items'][number]
export type EventQuery = Query<'/events'> & Keyset
export type Verification = Answer<'/audit/verifications', 'post'>

/** A filtered list of events. */
export const listEvents = (query: EventQuery, signal?: AbortSignal) =>
  unwrap(api.GET('/events', { params: { query }, signal }))

/** How many events are sealed, and the hash at the head of the chain. */
export function useEventHead() {
  return useQuery({
    queryKey: ['events', 'head'],
    queryFn: ({ signal }) => unwrap(api.GET('/events/head', { signal })),
  })
}

/** Recomputes the chain on the server. */
export const verifyAudit = () => unwrap(api.POST('/audit/verifications'))
