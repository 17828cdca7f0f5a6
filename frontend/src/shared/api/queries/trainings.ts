/** 代表培训 from the server: the plan of a year, one training, every act on it, and hours in a year. */
import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, ifMatch, unwrap } from '../client'
import type { Answer, Body, Query } from '../types'

export type Training = Answer<'/trainings/{id}', 'get'>
export type TrainingItem = Answer<'/trainings', 'get'>['items'][number]
export type TrainingQuery = Query<'/trainings'>
export type TrainingKind = TrainingItem['kind']
export type TrainingStatus = TrainingItem['status']
export type TrainingDeputy = Training['deputies'][number]
export type TrainingQuestion = Training['questions'][number]
export type TrainingActionKey = Training['actions'][number]['key']
export type NewTraining = Body<'/trainings', 'post'>
export type TrainingChange = Body<'/trainings/{id}', 'patch'>
export type TrainingInvitation = Body<'/trainings/{id}/invitations', 'post'>
export type TrainingAnswer = Body<'/trainings/{id}/answers', 'post'>
export type TrainingAttendance = Body<'/trainings/{id}/presences', 'post'>
export type TrainingQuiz = Body<'/trainings/{id}/quizzes', 'post'>
export type TrainingCoverage = Answer<'/trainings/coverage', 'get'>
export type TrainingCoverageQuery = Query<'/trainings/coverage'>

/** What shows trainings; the records of duty follow them a moment later. */
export const touchedByTrainings = [['trainings']] as const

/** One page; the cursor is part of the query. */
export const listTrainings = (query: TrainingQuery, signal?: AbortSignal) =>
  unwrap(api.GET('/trainings', { params: { query }, signal }))

/** A list that grows as the reader goes on (phone). */
export function useTrainingFeed(query: MaybeRefOrGetter<TrainingQuery>) {
  return useInfiniteQuery({
    queryKey: computed(() => ['trainings', 'feed', toValue(query)] as const),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      listTrainings({ ...toValue(query), ...(pageParam ? { cursor: pageParam } : {}) }, signal),
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

/** One training with everything the reader may see. */
export function useTraining(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['trainings', 'one', toValue(id)] as const),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/trainings/{id}', { params: { path: { id: toValue(id) } }, signal })),
    enabled: computed(() => toValue(id) !== ''),
  })
}

/** Hours of the deputies of a congress in a year. */
export function useTrainingCoverage(query: MaybeRefOrGetter<TrainingCoverageQuery>) {
  return useQuery({
    queryKey: computed(() => ['trainings', 'coverage', toValue(query)] as const),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/trainings/coverage', { params: { query: toValue(query) }, signal })),
  })
}

type Target = Pick<Training, 'id' | 'version'>

const to = (target: Target) => ({
  params: { path: { id: target.id }, header: ifMatch(target.version) },
})

/** The acts of the office; each sends the version the person looked at and answers the whole training. */
export const trainingActs = {
  plan: (body: NewTraining, key: string) =>
    unwrap(api.POST('/trainings', { params: { header: { 'Idempotency-Key': key } }, body })),
  update: (target: Target, body: TrainingChange) =>
    unwrap(api.PATCH('/trainings/{id}', { ...to(target), body })),
  invite: (target: Target, body: TrainingInvitation) =>
    unwrap(api.POST('/trainings/{id}/invitations', { ...to(target), body })),
  attend: (target: Target, body: TrainingAttendance) =>
    unwrap(api.POST('/trainings/{id}/presences', { ...to(target), body })),
  writeQuiz: (target: Target, body: TrainingQuiz) =>
    unwrap(api.POST('/trainings/{id}/quizzes', { ...to(target), body })),
  cancel: (target: Target, reason: string) =>
    unwrap(api.POST('/trainings/{id}/cancellations', { ...to(target), body: { reason } })),
  /** What somebody said by telephone; the last answer holds, whatever the version. */
  answer: (id: string, body: TrainingAnswer) =>
    unwrap(api.POST('/trainings/{id}/answers', { params: { path: { id } }, body })),
}
