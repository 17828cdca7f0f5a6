/** 询问 from the server: the list, and recording question and answer. */
import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, ifMatch, unwrap } from '../client'
import type { Answer, Body, Query } from '../types'

export type Question = Answer<'/questions/{id}', 'get'>
export type QuestionQuery = Query<'/questions'>
export type NewQuestion = Body<'/questions', 'post'>

/** One page; the cursor is part of the query. */
export const listQuestions = (query: QuestionQuery, signal?: AbortSignal) =>
  unwrap(api.GET('/questions', { params: { query }, signal }))

/** A list that grows as the reader goes on (phone). */
export function useQuestionFeed(query: MaybeRefOrGetter<QuestionQuery>) {
  return useInfiniteQuery({
    queryKey: computed(() => ['questions', 'feed', toValue(query)] as const),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      listQuestions({ ...toValue(query), ...(pageParam ? { cursor: pageParam } : {}) }, signal),
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

/** One question. */
export function useQuestion(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['questions', 'one', toValue(id)] as const),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/questions/{id}', { params: { path: { id: toValue(id) } }, signal })),
    enabled: computed(() => toValue(id) !== ''),
  })
}

/** What happened to it, oldest first. */
export function useQuestionTimeline(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['questions', 'timeline', toValue(id)] as const),
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/questions/{id}/timeline', { params: { path: { id: toValue(id) } }, signal }),
      ),
  })
}

type Target = Pick<Question, 'id' | 'version'>

const to = (target: Target) => ({
  params: { path: { id: target.id }, header: ifMatch(target.version) },
})

export const questionActs = {
  record: (body: NewQuestion, key: string) =>
    unwrap(api.POST('/questions', { params: { header: { 'Idempotency-Key': key } }, body })),
  answer: (target: Target, body: Body<'/questions/{id}/answers', 'post'>) =>
    unwrap(api.POST('/questions/{id}/answers', { ...to(target), body })),
  correct: (target: Target, body: Body<'/questions/{id}', 'patch'>) =>
    unwrap(api.PATCH('/questions/{id}', { ...to(target), body })),
  withdraw: (target: Target, reason: string) =>
    unwrap(api.POST('/questions/{id}/withdrawals', { ...to(target), body: { reason } })),
}
