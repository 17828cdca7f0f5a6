/** Deputies as records: lists, one person with mandates, and what happens to a mandate. */
import { useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, ifMatch, unwrap } from '../client'
import type { Keyset } from '../paging'
import type { Answer, Body, Query } from '../types'

export type DeputyRecord = Answer<'/deputies/{id}', 'get'>
export type DeputyRow = Answer<'/deputies', 'get'>['items'][number]
export type Mandate = DeputyRecord['mandates'][number]
export type DeputyQuery = Query<'/deputies'> & Keyset
export type NewDeputy = Body<'/deputies', 'post'>
export type DeputyPatch = Body<'/deputies/{id}', 'patch'>

/** A filtered list of deputies. */
export const listDeputies = (query: DeputyQuery, signal?: AbortSignal) =>
  unwrap(api.GET('/deputies', { params: { query }, signal }))

/** One deputy with mandates and their changes. */
export function useDeputy(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['deputies', 'one', toValue(id)] as const),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/deputies/{id}', { params: { path: { id: toValue(id) } }, signal })),
    enabled: computed(() => toValue(id) !== ''),
  })
}

const to = (id: string) => ({ params: { path: { id } } })

/** A mandate as the person sees it; the service refuses acts from a stale page. */
type Seen = Pick<Mandate, 'id' | 'version'>
const seen = ({ id, version }: Seen) => ({ params: { path: { id }, header: ifMatch(version) } })

export const deputyActs = {
  create: (body: NewDeputy) => unwrap(api.POST('/deputies', { body })),
  update: (deputy: Pick<DeputyRecord, 'id' | 'version'>, body: DeputyPatch) =>
    unwrap(
      api.PATCH('/deputies/{id}', {
        params: { path: { id: deputy.id }, header: ifMatch(deputy.version) },
        body,
      }),
    ),
  addMandate: (deputyId: string, body: Body<'/deputies/{id}/mandates', 'post'>) =>
    unwrap(api.POST('/deputies/{id}/mandates', { ...to(deputyId), body })),
  correct: (mandate: Seen, body: Body<'/mandates/{id}', 'patch'>) =>
    unwrap(api.PATCH('/mandates/{id}', { ...seen(mandate), body })),
  suspend: (mandate: Seen, body: Body<'/mandates/{id}/suspensions', 'post'>) =>
    unwrap(api.POST('/mandates/{id}/suspensions', { ...seen(mandate), body })),
  restore: (mandate: Seen, body: Body<'/mandates/{id}/restorations', 'post'>) =>
    unwrap(api.POST('/mandates/{id}/restorations', { ...seen(mandate), body })),
  end: (mandate: Seen, body: Body<'/mandates/{id}/endings', 'post'>) =>
    unwrap(api.POST('/mandates/{id}/endings', { ...seen(mandate), body })),
}
