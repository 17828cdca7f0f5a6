/** 询问 from the server: the list, and recording question and answer. */
import { useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, ifMatch, unwrap } from '../client'
import type { Answer, Body, Query } from '../types'

export type Question = Answer<'/questions/{id}', 'get'>
export type QuestionQuery = Query<'/questions'>

/** One page; the cursor is part of the query. */
export const listQuestions = (query: QuestionQuery, signal?: AbortSignal) =>
  unwrap(api.GET('/questions', { params: { query }, signal }))

/** One question. */
export function useQuestion(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['questions', 'one', toValue(id)] as const),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/questions/{id}', { params: { path: { id: toValue(id) } }, signal })),
    enabled: computed(() => toValue(id) !== ''),
  })
}

export const questionActs = {
  record: (body: Body<'/questions', 'post'>) => unwrap(api.POST('/questions', { body })),
  answer: (
    target: Pick<Question, 'id' | 'version'>,
    body: Body<'/questions/{id}/answers', 'post'>,
  ) =>
    unwrap(
      api.POST('/questions/{id}/answers', {
        params: { path: { id: target.id }, header: ifMatch(target.version) },
        body,
      }),
    ),
}
