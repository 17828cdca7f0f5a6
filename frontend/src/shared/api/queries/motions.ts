/** 议案 from the server: lists, one record with its timeline, and every act on it. */
import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, ifMatch, unwrap } from '../client'
import type { Answer, Body, Query } from '../types'
import { asRead } from './asRead'
import { useRecordAct } from './recordAct'

export type Motion = Answer<'/motions/{id}', 'get'>
export type MotionItem = Answer<'/motions', 'get'>['items'][number]
export type MotionQuery = Query<'/motions'>
export type MotionStatus = MotionItem['status']
export type MotionActionKey = Motion['actions'][number]['key']
export type MotionCongress = Answer<'/motions/congresses', 'get'>['items'][number]
export type NewMotion = Body<'/motions', 'post'>

export const motionKeys = {
  all: ['motions'] as const,
  one: (id: string) => ['motions', 'one', id] as const,
}

/** One page; the cursor is part of the query. */
export const listMotions = (query: MotionQuery, signal?: AbortSignal) =>
  unwrap(api.GET('/motions', { params: { query }, signal }))

/** A list that grows as the reader goes on (phone). */
export function useMotionFeed(query: MaybeRefOrGetter<MotionQuery>) {
  return useInfiniteQuery({
    queryKey: computed(() => ['motions', 'feed', toValue(query)] as const),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      listMotions({ ...toValue(query), ...(pageParam ? { cursor: pageParam } : {}) }, signal),
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

/** Counts for the tabs. */
export function useMotionViews() {
  return useQuery({
    queryKey: ['motions', 'views'],
    queryFn: ({ signal }) => unwrap(api.GET('/motions/views', { signal })),
  })
}

/** Where the reader may move something, and what it takes. */
export function useMotionCongresses() {
  return useQuery({
    queryKey: ['motions', 'congresses'],
    queryFn: ({ signal }) => unwrap(api.GET('/motions/congresses', { signal })),
  })
}

/** The reader's congress of a level, once it is known. */
export function useCongressOf(level: MaybeRefOrGetter<string | undefined>) {
  const { data } = useMotionCongresses()
  return computed(() => data.value?.items.find((one) => one.level === toValue(level)))
}

const getMotion = (id: string, signal?: AbortSignal) =>
  unwrap(api.GET('/motions/{id}', { params: { path: { id } }, signal }))

/** One motion with everything the reader may see. */
export function useMotion(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => motionKeys.one(toValue(id))),
    queryFn: ({ signal }) => getMotion(toValue(id), signal),
    enabled: computed(() => toValue(id) !== ''),
  })
}

/** What happened to it, oldest first. */
export function useMotionTimeline(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['motions', 'timeline', toValue(id)] as const),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/motions/{id}/timeline', { params: { path: { id: toValue(id) } }, signal })),
  })
}

type Target = Pick<Motion, 'id' | 'version'>

/** The words a deputy signs are those that were read. */
export const motionRead = ({ title, cause, grounds, plan, status }: Motion) => ({
  title,
  cause,
  grounds,
  plan,
  status,
})

const hasSameWords = (before: Motion, now: Motion) =>
  JSON.stringify(motionRead(before)) === JSON.stringify(motionRead(now))

const to = (target: Target) => ({
  params: { path: { id: target.id }, header: ifMatch(target.version) },
})

/** The acts; each sends the version the person looked at and answers the whole record. */
export const motionActs = {
  create: (body: NewMotion, key: string) =>
    unwrap(api.POST('/motions', { params: { header: { 'Idempotency-Key': key } }, body })),
  update: (target: Target, body: Body<'/motions/{id}', 'patch'>) =>
    unwrap(api.PATCH('/motions/{id}', { ...to(target), body })),
  remove: (target: Target) => unwrap(api.DELETE('/motions/{id}', to(target))),
  invite: (target: Target, deputy_ids: string[]) =>
    unwrap(api.POST('/motions/{id}/signers', { ...to(target), body: { deputy_ids } })),
  sign: (read: Motion, answer: 'confirmed' | 'declined') =>
    asRead(
      read,
      (target) => unwrap(api.POST('/motions/{id}/signatures', { ...to(target), body: { answer } })),
      () => getMotion(read.id),
      hasSameWords,
    ),
  /** From now on the office sees it and notes signatures on paper. */
  askOnPaper: (target: Target) =>
    unwrap(api.POST('/motions/{id}/paper-requests', { ...to(target), body: {} })),
  signOnPaper: (target: Target, body: Body<'/motions/{id}/paper-signatures', 'post'>) =>
    unwrap(api.POST('/motions/{id}/paper-signatures', { ...to(target), body })),
  submit: (target: Target) =>
    unwrap(api.POST('/motions/{id}/submissions', { ...to(target), body: {} })),
  decide: (target: Target, body: Body<'/motions/{id}/decisions', 'post'>) =>
    unwrap(api.POST('/motions/{id}/decisions', { ...to(target), body })),
  report: (target: Target, body: Body<'/motions/{id}/committee-reports', 'post'>) =>
    unwrap(api.POST('/motions/{id}/committee-reports', { ...to(target), body })),
  withdraw: (target: Target, reason: string) =>
    unwrap(api.POST('/motions/{id}/withdrawals', { ...to(target), body: { reason } })),
  answerWithdrawal: (target: Target, body: Body<'/motions/{id}/withdrawal-answers', 'post'>) =>
    unwrap(api.POST('/motions/{id}/withdrawal-answers', { ...to(target), body })),
  vote: (target: Target, body: Body<'/motions/{id}/votes', 'post'>) =>
    unwrap(api.POST('/motions/{id}/votes', { ...to(target), body })),
  assignTask: (target: Target, body: Body<'/motions/{id}/tasks', 'post'>) =>
    unwrap(api.POST('/motions/{id}/tasks', { ...to(target), body })),
  reportTask: (target: Target, body: Body<'/motions/{id}/task-reports', 'post'>) =>
    unwrap(api.POST('/motions/{id}/task-reports', { ...to(target), body })),
  fixDeadline: (body: Body<'/motions/deadlines', 'post'>) =>
    unwrap(api.POST('/motions/deadlines', { body })),
}

/** Runs an act on a motion. One that becomes a suggestion changes the suggestions, too. */
export function useMotionAct<A extends unknown[], R>(act: (...args: A) => Promise<R>) {
  return useRecordAct([motionKeys.all, ['suggestions']], act)
}
