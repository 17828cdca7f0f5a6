/** 民生实事年度工作 from the server: lists, one round with its timeline, and every act on it. */
import { useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, ifMatch, unwrap } from '../client'
import type { Answer, Body, Query } from '../types'

export type ProjectRound = Answer<'/project-rounds/{id}', 'get'>
export type ProjectRoundItem = Answer<'/project-rounds', 'get'>['items'][number]
export type ProjectRoundQuery = Query<'/project-rounds'>
export type ProjectRoundActionKey = ProjectRound['actions'][number]['key']
export type NewProjectRound = Body<'/project-rounds', 'post'>

/** One page; the cursor is part of the query. */
export const listProjectRounds = (query: ProjectRoundQuery, signal?: AbortSignal) =>
  unwrap(api.GET('/project-rounds', { params: { query }, signal }))

/** The newest rounds that fit, in one answer. */
export function useProjectRounds(query: MaybeRefOrGetter<ProjectRoundQuery>) {
  return useQuery({
    queryKey: computed(() => ['project_rounds', 'some', toValue(query)] as const),
    queryFn: ({ signal }) => listProjectRounds(toValue(query), signal),
  })
}

/** One round with its call, its counts and what can be done. */
export function useProjectRound(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['project_rounds', 'one', toValue(id)] as const),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/project-rounds/{id}', { params: { path: { id: toValue(id) } }, signal })),
    enabled: computed(() => toValue(id) !== ''),
  })
}

/** What happened to it, oldest first. */
export function useProjectRoundTimeline(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['project_rounds', 'timeline', toValue(id)] as const),
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/project-rounds/{id}/timeline', { params: { path: { id: toValue(id) } }, signal }),
      ),
  })
}

type Target = Pick<ProjectRound, 'id' | 'version'>

const to = (target: Target) => ({
  params: { path: { id: target.id }, header: ifMatch(target.version) },
})

/** The acts; each sends the version the person looked at and answers the whole round. */
export const projectRoundActs = {
  create: (body: NewProjectRound, key: string) =>
    unwrap(api.POST('/project-rounds', { params: { header: { 'Idempotency-Key': key } }, body })),
  update: (target: Target, body: Body<'/project-rounds/{id}', 'patch'>) =>
    unwrap(api.PATCH('/project-rounds/{id}', { ...to(target), body })),
  open: (target: Target, body: Body<'/project-rounds/{id}/solicitations', 'post'>) =>
    unwrap(api.POST('/project-rounds/{id}/solicitations', { ...to(target), body })),
  extend: (target: Target, body: Body<'/project-rounds/{id}/extensions', 'post'>) =>
    unwrap(api.POST('/project-rounds/{id}/extensions', { ...to(target), body })),
  end: (target: Target, body: Body<'/project-rounds/{id}/endings', 'post'>) =>
    unwrap(api.POST('/project-rounds/{id}/endings', { ...to(target), body })),
  reopen: (target: Target, body: Body<'/project-rounds/{id}/reopenings', 'post'>) =>
    unwrap(api.POST('/project-rounds/{id}/reopenings', { ...to(target), body })),
}
