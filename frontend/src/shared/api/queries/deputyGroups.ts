/** 代表小组 from the server: lists, one group, and every act on it. */
import { useInfiniteQuery, useQueries, useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, ifMatch, unwrap } from '../client'
import { useSession } from '@/shared/auth/session'
import type { Answer, Body, Query } from '../types'
import { useRecordAct } from './recordAct'

export type DeputyGroup = Answer<'/deputy-groups/{id}', 'get'>
export type DeputyGroupItem = Answer<'/deputy-groups', 'get'>['items'][number]
export type DeputyGroupQuery = Query<'/deputy-groups'>
export type DeputyGroupKind = DeputyGroupItem['kind']
export type DeputyGroupMember = DeputyGroup['members'][number]
export type DeputyGroupPlan = DeputyGroup['plans'][number]
export type DeputyGroupActionKey = DeputyGroup['actions'][number]['key']
export type NewDeputyGroup = Body<'/deputy-groups', 'post'>
export type DeputyGroupChange = Body<'/deputy-groups/{id}', 'patch'>
export type NewDeputyGroupPlan = Body<'/deputy-groups/{id}/plans', 'post'>
export type DeputyGroupChecks = Body<'/deputy-groups/{id}/checks', 'post'>
export type DeputyGroupYear = DeputyGroup['five_ones'][number]

/** What shows groups; their activities name them. */
export const touchedByGroups = [['deputy_groups'], ['group_activities']] as const

/** One page; the cursor is part of the query. */
export const listDeputyGroups = (query: DeputyGroupQuery, signal?: AbortSignal) =>
  unwrap(api.GET('/deputy-groups', { params: { query }, signal }))

/** A list that grows as the reader goes on (phone). */
export function useDeputyGroupFeed(query: MaybeRefOrGetter<DeputyGroupQuery>) {
  return useInfiniteQuery({
    queryKey: computed(() => ['deputy_groups', 'feed', toValue(query)] as const),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      listDeputyGroups({ ...toValue(query), ...(pageParam ? { cursor: pageParam } : {}) }, signal),
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

/** The newest that fit, in one answer. */
export function useDeputyGroups(
  query: MaybeRefOrGetter<DeputyGroupQuery>,
  enabled: MaybeRefOrGetter<boolean> = true,
) {
  return useQuery({
    queryKey: computed(() => ['deputy_groups', 'some', toValue(query)] as const),
    queryFn: ({ signal }) => listDeputyGroups(toValue(query), signal),
    enabled: computed(() => toValue(enabled)),
  })
}

const getDeputyGroup = (id: string, signal?: AbortSignal) =>
  unwrap(api.GET('/deputy-groups/{id}', { params: { path: { id } }, signal }))

/** One group with everything the reader may see. */
export function useDeputyGroup(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['deputy_groups', 'one', toValue(id)] as const),
    queryFn: ({ signal }) => getDeputyGroup(toValue(id), signal),
    enabled: computed(() => toValue(id) !== ''),
  })
}

/**
 * Groups for which the reader may plan: those of the congress an office works for; those a deputy leads, of the few it
 * belongs to.
 */
export function useGroupsToPlan() {
  const { account } = useSession()
  const own = account?.role === 'deputy' ? (account.deputy_id ?? '') : ''
  // The county sees those of towns, too; a town or a subdistrict sees its own alone.
  const narrowed = account?.role === 'county' ? { level: 'county' as const } : {}
  const mine = { dissolved: false, ...(own ? { deputy_id: own } : narrowed), limit: 200 }
  const { data, isPending } = useDeputyGroups(mine)
  const found = computed(() => data.value?.items ?? [])
  const details = useQueries({
    queries: computed(() =>
      (own ? found.value : []).map(({ id }) => ({
        queryKey: ['deputy_groups', 'one', id],
        queryFn: ({ signal }: { signal: AbortSignal }) => getDeputyGroup(id, signal),
      })),
    ),
  })
  const groups = computed<DeputyGroupItem[]>(() => {
    if (!own) return found.value
    return details.value.flatMap(({ data: one }) =>
      one?.actions.some((act) => act.key === 'plan' && act.allowed) ? [one] : [],
    )
  })
  return { groups, isPending }
}

type Target = Pick<DeputyGroup, 'id' | 'version'>

const to = (target: Target) => ({
  params: { path: { id: target.id }, header: ifMatch(target.version) },
})

/** The acts; each sends the version the person looked at and answers the whole group. */
export const deputyGroupActs = {
  form: (body: NewDeputyGroup, key: string) =>
    unwrap(api.POST('/deputy-groups', { params: { header: { 'Idempotency-Key': key } }, body })),
  update: (target: Target, body: DeputyGroupChange) =>
    unwrap(api.PATCH('/deputy-groups/{id}', { ...to(target), body })),
  plan: (target: Target, body: NewDeputyGroupPlan) =>
    unwrap(api.POST('/deputy-groups/{id}/plans', { ...to(target), body })),
  check: (target: Target, body: DeputyGroupChecks) =>
    unwrap(api.POST('/deputy-groups/{id}/checks', { ...to(target), body })),
  dissolve: (target: Target, reason: string) =>
    unwrap(api.POST('/deputy-groups/{id}/dissolutions', { ...to(target), body: { reason } })),
}

/** Runs an act on a group. */
export function useDeputyGroupAct<A extends unknown[], R>(act: (...args: A) => Promise<R>) {
  return useRecordAct(touchedByGroups, act)
}
