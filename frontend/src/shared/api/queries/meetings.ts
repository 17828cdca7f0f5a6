/** Meetings (会议) from the server: lists, one with its agenda, roll and timeline, and every act on it. */
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { dayOf } from '../../ui/format'
import { uuidv7 } from '../../ui/ids'
import { api, ifMatch, unwrap } from '../client'
import type { Answer, Body, Query } from '../types'
import { useRecordAct } from './recordAct'

export type Meeting = Answer<'/meetings/{id}', 'get'>
export type MeetingItem = Answer<'/meetings', 'get'>['items'][number]
export type MeetingQuery = Query<'/meetings'>
export type MeetingKind = MeetingItem['kind']
export type MeetingStatus = MeetingItem['status']
export type MeetingActionKey = Meeting['actions'][number]['key']
export type Sitting = Meeting['sittings'][number]
export type AgendaItem = Meeting['agenda'][number]
export type MeetingPerson = Answer<'/meetings/{id}/people', 'get'>['items'][number]
export type PeopleQuery = Query<'/meetings/{id}/people'>
export type NewMeeting = Body<'/meetings', 'post'>
export type NewAnswer = Body<'/meetings/{id}/answers', 'post'>
export type CheckedIn = Answer<'/check-ins', 'post'>

export type MeetingYear = Answer<'/meeting-years/{year}', 'get'>

export const meetingKeys = {
  all: ['meetings'] as const,
  one: (id: string) => ['meetings', 'one', id] as const,
}

/** One page; the cursor is part of the query. */
export const listMeetings = (query: MeetingQuery, signal?: AbortSignal) =>
  unwrap(api.GET('/meetings', { params: { query }, signal }))

/** A list that grows as the reader goes on (phone). */
export function useMeetingFeed(query: MaybeRefOrGetter<MeetingQuery>) {
  return useInfiniteQuery({
    queryKey: computed(() => ['meetings', 'feed', toValue(query)] as const),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      listMeetings({ ...toValue(query), ...(pageParam ? { cursor: pageParam } : {}) }, signal),
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

/** What law and plan ask of a congress in a year; the caller's own when none is named. */
export const meetingYear = (year: number, organ_id?: string, signal?: AbortSignal) =>
  unwrap(
    api.GET('/meeting-years/{year}', {
      params: { path: { year }, query: organ_id ? { organ_id } : {} },
      ...(signal ? { signal } : {}),
    }),
  )

/** Counts for the tabs. */
export function useMeetingViews() {
  return useQuery({
    queryKey: ['meetings', 'views'],
    queryFn: ({ signal }) => unwrap(api.GET('/meetings/views', { signal })),
  })
}

/** Whether others change it now: on its day, until it is over. */
const isMoving = ({ status, begins_on }: Meeting) =>
  status === 'open' || (status === 'notified' && begins_on <= dayOf(Date.now()))

/** One meeting with its sittings and agenda; looked at again every so often while it goes on. */
export function useMeeting(id: MaybeRefOrGetter<string>, every: number | false = false) {
  return useQuery({
    queryKey: computed(() => meetingKeys.one(toValue(id))),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/meetings/{id}', { params: { path: { id: toValue(id) } }, signal })),
    enabled: computed(() => toValue(id) !== ''),
    refetchInterval: ({ state }) => (state.data && isMoving(state.data) ? every : false),
  })
}

/** What happened to it, oldest first. */
export function useMeetingTimeline(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['meetings', 'timeline', toValue(id)] as const),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/meetings/{id}/timeline', { params: { path: { id: toValue(id) } }, signal })),
  })
}

/** One page of the roll. */
export const listPeople = (id: string, query: PeopleQuery, signal?: AbortSignal) =>
  unwrap(api.GET('/meetings/{id}/people', { params: { path: { id }, query }, signal }))

/** Most people read at once for printing: a county has some hundreds. */
const most = 5000

/** The whole roll, page after page: for papers and for ticking. */
export async function wholeRoll(id: string, query: PeopleQuery, signal?: AbortSignal) {
  const people: MeetingPerson[] = []
  let cursor: string | undefined
  do {
    const at: PeopleQuery = cursor ? { ...query, cursor } : query
    const page = await listPeople(id, { ...at, limit: 200 }, signal)
    people.push(...page.items)
    cursor = page.next ?? undefined
  } while (cursor && people.length < most)
  return people
}

/** The whole roll; looked at again while people come in. */
export function useWholeRoll(
  id: MaybeRefOrGetter<string>,
  query: MaybeRefOrGetter<PeopleQuery>,
  every?: MaybeRefOrGetter<number | false>,
) {
  return useQuery({
    queryKey: computed(() => ['meetings', 'people', toValue(id), toValue(query)] as const),
    queryFn: ({ signal }) => wholeRoll(toValue(id), toValue(query), signal),
    refetchInterval: computed(() => toValue(every) ?? false),
    placeholderData: keepPreviousData,
  })
}

/** The code of the hall; a new one before the last goes stale. */
export function useCheckInCode(
  id: MaybeRefOrGetter<string>,
  sittingId: MaybeRefOrGetter<string>,
  enabled: MaybeRefOrGetter<boolean>,
) {
  return useQuery({
    queryKey: computed(() => ['meetings', 'code', toValue(sittingId)] as const),
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/meetings/{id}/sittings/{sitting_id}/check-in-code', {
          params: { path: { id: toValue(id), sitting_id: toValue(sittingId) } },
          signal,
        }),
      ),
    enabled: computed(() => toValue(enabled) && toValue(sittingId) !== ''),
    refetchInterval: (query) => Math.max(1, query.state.data?.refresh_in ?? 5) * 1000,
    staleTime: 0,
    gcTime: 0,
  })
}

/** The code that a deputy shows to the scanner of the staff; another one every minute, and kept nowhere. */
export function useOwnCheckInCode() {
  return useQuery({
    queryKey: ['meetings', 'own_code'],
    queryFn: ({ signal }) => unwrap(api.GET('/me/check-in-code', { signal })),
    refetchInterval: (query) => Math.max(1, query.state.data?.refresh_in ?? 5) * 1000,
    staleTime: 0,
    gcTime: 0,
  })
}

/** Who came and went, newest first, growing; looked at again while people come in. */
export function usePresences(
  id: MaybeRefOrGetter<string>,
  sittingId: MaybeRefOrGetter<string>,
  every: number,
) {
  return useInfiniteQuery({
    queryKey: computed(() => ['meetings', 'presences', toValue(sittingId)] as const),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/meetings/{id}/sittings/{sitting_id}/presences', {
          params: {
            path: { id: toValue(id), sitting_id: toValue(sittingId) },
            query: pageParam ? { limit: 12, cursor: pageParam } : { limit: 12 },
          },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
    enabled: computed(() => toValue(sittingId) !== ''),
    refetchInterval: every,
    placeholderData: keepPreviousData,
  })
}

type Target = Pick<Meeting, 'id' | 'version'>

const to = (target: Target) => ({
  params: { path: { id: target.id }, header: ifMatch(target.version) },
})
const toSitting = (target: Target, sitting_id: string) => ({
  params: { path: { id: target.id, sitting_id }, header: ifMatch(target.version) },
})
const toItem = (target: Target, item_id: string) => ({
  params: { path: { id: target.id, item_id }, header: ifMatch(target.version) },
})

/** The acts; each sends the version the person looked at and answers the whole meeting. */
export const meetingActs = {
  create: (body: NewMeeting, key: string) =>
    unwrap(api.POST('/meetings', { params: { header: { 'Idempotency-Key': key } }, body })),
  update: (target: Target, body: Body<'/meetings/{id}', 'patch'>) =>
    unwrap(api.PATCH('/meetings/{id}', { ...to(target), body })),
  publish: (target: Target, body: Body<'/meetings/{id}/publications', 'post'>) =>
    unwrap(api.POST('/meetings/{id}/publications', { ...to(target), body })),
  recordCall: (target: Target, body: Body<'/meetings/{id}/call', 'put'>) =>
    unwrap(api.PUT('/meetings/{id}/call', { ...to(target), body })),
  notify: (target: Target, body: Body<'/meetings/{id}/notices', 'post'>) =>
    unwrap(api.POST('/meetings/{id}/notices', { ...to(target), body })),
  cancel: (target: Target, reason: string) =>
    unwrap(api.POST('/meetings/{id}/cancellations', { ...to(target), body: { reason } })),
  close: (target: Target) =>
    unwrap(api.POST('/meetings/{id}/closings', { ...to(target), body: {} })),
  refreshRoll: (target: Target) =>
    unwrap(api.POST('/meetings/{id}/roll-refreshes', { ...to(target), body: {} })),
  addSitting: (target: Target, body: Body<'/meetings/{id}/sittings', 'post'>) =>
    unwrap(api.POST('/meetings/{id}/sittings', { ...to(target), body })),
  changeSitting: (
    target: Target,
    sitting: string,
    body: Body<'/meetings/{id}/sittings/{sitting_id}', 'patch'>,
  ) =>
    unwrap(
      api.PATCH('/meetings/{id}/sittings/{sitting_id}', { ...toSitting(target, sitting), body }),
    ),
  removeSitting: (target: Target, sitting: string) =>
    unwrap(api.DELETE('/meetings/{id}/sittings/{sitting_id}', toSitting(target, sitting))),
  openSitting: (target: Target, sitting: string, presided_by?: string) =>
    unwrap(
      api.POST('/meetings/{id}/sittings/{sitting_id}/openings', {
        ...toSitting(target, sitting),
        body: presided_by ? { presided_by } : {},
      }),
    ),
  closeSitting: (target: Target, sitting: string) =>
    unwrap(
      api.POST('/meetings/{id}/sittings/{sitting_id}/closings', {
        ...toSitting(target, sitting),
        body: {},
      }),
    ),
  addItem: (target: Target, body: Body<'/meetings/{id}/items', 'post'>) =>
    unwrap(api.POST('/meetings/{id}/items', { ...to(target), body })),
  changeItem: (
    target: Target,
    item: string,
    body: Body<'/meetings/{id}/items/{item_id}', 'patch'>,
  ) => unwrap(api.PATCH('/meetings/{id}/items/{item_id}', { ...toItem(target, item), body })),
  removeItem: (target: Target, item: string) =>
    unwrap(api.DELETE('/meetings/{id}/items/{item_id}', toItem(target, item))),
  order: (target: Target, body: Body<'/meetings/{id}/items/order', 'put'>) =>
    unwrap(api.PUT('/meetings/{id}/items/order', { ...to(target), body })),
  startItem: (target: Target, item: string, sitting_id?: string) =>
    unwrap(
      api.POST('/meetings/{id}/items/{item_id}/starts', {
        ...toItem(target, item),
        body: sitting_id ? { sitting_id } : {},
      }),
    ),
  finishItem: (target: Target, item: string) =>
    unwrap(
      api.POST('/meetings/{id}/items/{item_id}/finishes', { ...toItem(target, item), body: {} }),
    ),
  dropItem: (target: Target, item: string, reason: string) =>
    unwrap(
      api.POST('/meetings/{id}/items/{item_id}/drops', {
        ...toItem(target, item),
        body: { reason },
      }),
    ),
  addPerson: (target: Target, body: Body<'/meetings/{id}/people', 'post'>) =>
    unwrap(api.POST('/meetings/{id}/people', { ...to(target), body })),
  changePerson: (
    target: Target,
    person: Pick<MeetingPerson, 'id' | 'version'>,
    body: Body<'/meetings/{id}/people/{person_id}', 'patch'>,
  ) =>
    unwrap(
      api.PATCH('/meetings/{id}/people/{person_id}', {
        params: {
          path: { id: target.id, person_id: person.id },
          header: ifMatch(person.version),
        },
        body,
      }),
    ),
  removePerson: (target: Target, person_id: string) =>
    unwrap(
      api.DELETE('/meetings/{id}/people/{person_id}', {
        params: { path: { id: target.id, person_id }, header: ifMatch(target.version) },
      }),
    ),
  answerFor: (id: string, person_id: string, body: NewAnswer) =>
    unwrap(
      api.POST('/meetings/{id}/people/{person_id}/answers', {
        params: { path: { id, person_id } },
        body,
      }),
    ),
  decideLeave: (
    id: string,
    person_id: string,
    body: Body<'/meetings/{id}/people/{person_id}/leave-decisions', 'post'>,
  ) =>
    unwrap(
      api.POST('/meetings/{id}/people/{person_id}/leave-decisions', {
        params: { path: { id, person_id } },
        body,
      }),
    ),
  /** I have read the notice. */
  read: (id: string) =>
    unwrap(api.POST('/meetings/{id}/receipts', { params: { path: { id } }, body: {} })),
  /** The staff records who came or went. */
  record: (
    id: string,
    sitting_id: string,
    body: Body<'/meetings/{id}/sittings/{sitting_id}/presences', 'post'>,
  ) =>
    unwrap(
      api.POST('/meetings/{id}/sittings/{sitting_id}/presences', {
        params: { path: { id, sitting_id }, header: { 'Idempotency-Key': uuidv7() } },
        body,
      }),
    ),
  /** I am here. */
  checkIn: (body: Body<'/check-ins', 'post'>, key: string) =>
    unwrap(api.POST('/check-ins', { params: { header: { 'Idempotency-Key': key } }, body })),
}

/** Runs an act on a meeting. */
export function useMeetingAct<A extends unknown[], R>(act: (...args: A) => Promise<R>) {
  return useRecordAct([meetingKeys.all], act)
}
