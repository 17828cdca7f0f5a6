/** 民生实事项目实施 from the server: lists, one project that is carried out, and every act on it. */
import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, ifMatch, unwrap } from '../client'
import type { Answer, Body, Query } from '../types'
import { touchedByProjects } from './projects'
import { useRecordAct } from './recordAct'

export type ProjectWork = Answer<'/project-works/{id}', 'get'>
export type ProjectWorkItem = Answer<'/project-works', 'get'>['items'][number]
export type ProjectWorkQuery = Query<'/project-works'>
export type ProjectWorkStatus = ProjectWorkItem['status']
export type ProjectLightState = NonNullable<ProjectWorkItem['light']>
export type ProjectLight = ProjectLightState['light']
export type ProjectWorkActionKey = ProjectWork['actions'][number]['key']
export type ProjectMilestone = ProjectWork['milestones'][number]
export type ProjectMonth = ProjectWork['months'][number]
export type ProjectProblem = ProjectWork['problems'][number]
export type ProjectCheckpoint = ProjectWork['checkpoints'][number]
export type ProjectCheckpointKind = ProjectCheckpoint['kind']
export type ProjectQuestion = ProjectCheckpoint['questions'][number]
export type ProjectChange = ProjectWork['changes'][number]
export type ProjectChangeKind = ProjectChange['kind']
export type NewProjectWork = Body<'/project-works', 'post'>
export type ProjectWorkChanges = Body<'/project-works/{id}', 'patch'>
export type ProjectMilestonePlan = NonNullable<NewProjectWork['milestones']>[number]
export type NewProjectMonth = Body<'/project-works/{id}/months', 'post'>
export type NewProjectProblem = Body<'/project-works/{id}/problems', 'post'>
export type NewProjectQuestion = Body<'/project-works/{id}/questions', 'post'>
export type NewProjectChange = Body<'/project-works/{id}/changes', 'post'>
export type ProjectMilestoneDone = Body<
  '/project-works/{id}/milestones/{milestone_id}/completions',
  'post'
>
export type ProjectProblemRectified = Body<
  '/project-works/{id}/problems/{problem_id}/rectifications',
  'post'
>

/** One page; the cursor is part of the query. */
export const listProjectWorks = (query: ProjectWorkQuery, signal?: AbortSignal) =>
  unwrap(api.GET('/project-works', { params: { query }, signal }))

/** A list that grows as the reader goes on (phone). */
export function useProjectWorkFeed(query: MaybeRefOrGetter<ProjectWorkQuery>) {
  return useInfiniteQuery({
    queryKey: computed(() => ['project_works', 'feed', toValue(query)] as const),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      listProjectWorks({ ...toValue(query), ...(pageParam ? { cursor: pageParam } : {}) }, signal),
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

/** The newest that fit, in one answer. */
export function useProjectWorks(
  query: MaybeRefOrGetter<ProjectWorkQuery>,
  enabled: MaybeRefOrGetter<boolean> = true,
) {
  return useQuery({
    queryKey: computed(() => ['project_works', 'some', toValue(query)] as const),
    queryFn: ({ signal }) => listProjectWorks(toValue(query), signal),
    enabled: computed(() => toValue(enabled)),
  })
}

/** The carrying out of a project; null as long as there is no plan the reader may see. */
export function useWorkOfProject(project: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['project_works', 'of_project', toValue(project)] as const),
    queryFn: async ({ signal }) => {
      const found = await listProjectWorks({ project_id: toValue(project), limit: 1 }, signal)
      return found.items[0] ?? null
    },
    enabled: computed(() => toValue(project) !== ''),
  })
}

/** One with everything the reader may see. */
export function useProjectWork(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['project_works', 'one', toValue(id)] as const),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/project-works/{id}', { params: { path: { id: toValue(id) } }, signal })),
    enabled: computed(() => toValue(id) !== ''),
  })
}

/** What happened to it, oldest first. */
export function useProjectWorkTimeline(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['project_works', 'timeline', toValue(id)] as const),
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/project-works/{id}/timeline', { params: { path: { id: toValue(id) } }, signal }),
      ),
    enabled: computed(() => toValue(id) !== ''),
  })
}

type Target = Pick<ProjectWork, 'id' | 'version'>

const to = (target: Target) => ({
  params: { path: { id: target.id }, header: ifMatch(target.version) },
})

/** The acts; each sends the version the person looked at and answers the whole record. */
export const projectWorkActs = {
  create: (body: NewProjectWork, key: string) =>
    unwrap(api.POST('/project-works', { params: { header: { 'Idempotency-Key': key } }, body })),
  update: (target: Target, body: ProjectWorkChanges) =>
    unwrap(api.PATCH('/project-works/{id}', { ...to(target), body })),
  publish: (target: Target) => unwrap(api.POST('/project-works/{id}/publications', to(target))),
  complete: (target: Target, milestone_id: string, body: ProjectMilestoneDone) =>
    unwrap(
      api.POST('/project-works/{id}/milestones/{milestone_id}/completions', {
        params: { path: { id: target.id, milestone_id }, header: ifMatch(target.version) },
        body,
      }),
    ),
  report: (target: Target, body: NewProjectMonth) =>
    unwrap(api.POST('/project-works/{id}/months', { ...to(target), body })),
  problem: (target: Target, body: NewProjectProblem) =>
    unwrap(api.POST('/project-works/{id}/problems', { ...to(target), body })),
  rectify: (target: Target, problem_id: string, body: ProjectProblemRectified) =>
    unwrap(
      api.POST('/project-works/{id}/problems/{problem_id}/rectifications', {
        params: { path: { id: target.id, problem_id }, header: ifMatch(target.version) },
        body,
      }),
    ),
  follow: (target: Target, body: Body<'/project-works/{id}/followers', 'post'>) =>
    unwrap(api.POST('/project-works/{id}/followers', { ...to(target), body })),
  /** Many ask at the same time: no version. */
  ask: (id: string, body: NewProjectQuestion, key: string) =>
    unwrap(
      api.POST('/project-works/{id}/questions', {
        params: { path: { id }, header: { 'Idempotency-Key': key } },
        body,
      }),
    ),
  answer: (target: Target, question_id: string, answer: string) =>
    unwrap(
      api.POST('/project-works/{id}/questions/{question_id}/answers', {
        params: { path: { id: target.id, question_id }, header: ifMatch(target.version) },
        body: { answer },
      }),
    ),
  close: (target: Target, checkpoint: ProjectCheckpointKind, summary: string) =>
    unwrap(
      api.POST('/project-works/{id}/checkpoints', { ...to(target), body: { checkpoint, summary } }),
    ),
  change: (target: Target, body: NewProjectChange) =>
    unwrap(api.POST('/project-works/{id}/changes', { ...to(target), body })),
}

/** What shows the carrying out of projects; their reviews and reports stand below the same key. */
export const touchedByWorks = [['project_works'], ...touchedByProjects]

/** Runs an act on one; its review, its project and its round change with it. */
export function useProjectWorkAct<A extends unknown[], R>(act: (...args: A) => Promise<R>) {
  return useRecordAct(touchedByWorks, act)
}
