/** Organs: congresses, presidiums, government units, groups; and the presidium of a town. */
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, ifMatch, unwrap } from '../client'
import type { Keyset } from '../paging'
import type { Answer, Body, Query } from '../types'

export type Organ = Answer<'/organs', 'get'>['items'][number]
export type OrganKind = Organ['kind']
export type OrganQuery = Query<'/organs'> & Keyset
export type NewOrgan = Body<'/organs', 'post'>
export type OrganPatch = Body<'/organs/{id}', 'patch'>
export type Presidium = Answer<'/organs/{id}/presidium', 'get'>
export type PresidiumMember = Presidium['members'][number]
export type RuleWarning = Presidium['warnings'][number]

/** A filtered list of organs. */
export const listOrgans = (query: OrganQuery, signal?: AbortSignal) =>
  unwrap(api.GET('/organs', { params: { query }, signal }))

/** Organs for a picker or a tree. */
export function useOrgans(
  query: MaybeRefOrGetter<OrganQuery>,
  enabled: MaybeRefOrGetter<boolean> = true,
) {
  return useQuery({
    queryKey: computed(() => ['organs', 'list', toValue(query)] as const),
    queryFn: ({ signal }) => listOrgans(toValue(query), signal),
    enabled: computed(() => toValue(enabled)),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
}

/** One organ. */
export function useOrgan(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['organs', 'one', toValue(id)] as const),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/organs/{id}', { params: { path: { id: toValue(id) } }, signal })),
    enabled: computed(() => toValue(id) !== ''),
  })
}

/** The presidium of a town's congress in a term (the current one when absent). */
export function usePresidium(
  organId: MaybeRefOrGetter<string>,
  termId: MaybeRefOrGetter<string | undefined>,
) {
  return useQuery({
    queryKey: computed(() => ['organs', 'presidium', toValue(organId), toValue(termId) ?? '']),
    queryFn: ({ signal }) => {
      const term = toValue(termId)
      const params = { path: { id: toValue(organId) }, query: term ? { term_id: term } : {} }
      return unwrap(api.GET('/organs/{id}/presidium', { params, signal }))
    },
    enabled: computed(() => toValue(organId) !== ''),
  })
}

export const organActs = {
  create: (body: NewOrgan) => unwrap(api.POST('/organs', { body })),
  update: (organ: Pick<Organ, 'id' | 'version'>, body: OrganPatch) =>
    unwrap(
      api.PATCH('/organs/{id}', {
        params: { path: { id: organ.id }, header: ifMatch(organ.version) },
        body,
      }),
    ),
  addMember: (organId: string, body: Body<'/organs/{id}/presidium/members', 'post'>) =>
    unwrap(api.POST('/organs/{id}/presidium/members', { params: { path: { id: organId } }, body })),
  endMember: (
    member: Pick<PresidiumMember, 'id' | 'version'>,
    body: Body<'/presidium-members/{id}/endings', 'post'>,
  ) =>
    unwrap(
      api.POST('/presidium-members/{id}/endings', {
        params: { path: { id: member.id }, header: ifMatch(member.version) },
        body,
      }),
    ),
}
