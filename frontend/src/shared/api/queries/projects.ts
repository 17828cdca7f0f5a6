/** 民生实事项目 from the server: lists, one project, and every act on it. */
import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, ifMatch, unwrap } from '../client'
import type { Answer, Body, Query } from '../types'
import { useRecordAct } from './recordAct'

export type Project = Answer<'/projects/{id}', 'get'>
export type ProjectItem = Answer<'/projects', 'get'>['items'][number]
export type ProjectQuery = Query<'/projects'>
export type ProjectStatus = ProjectItem['status']
export type ProjectActionKey = Project['actions'][number]['key']
export type ProjectCheckKind = Project['checks'][number]['kind']
export type ProjectCheckResult = Project['checks'][number]['result']
export type ProjectSource = Project['sources'][number]
export type ProjectSourceKind = ProjectSource['kind']
export type ProjectStance = Project['remarks'][number]['stance']
export type NewProject = Body<'/projects', 'post'>
export type ProjectChanges = Body<'/projects/{id}', 'patch'>
export type NewProjectCheck = Body<'/projects/{id}/checks', 'post'>
export type NewProjectAppraisal = Body<'/projects/{id}/appraisals', 'post'>
export type NewProjectRemark = Body<'/projects/{id}/remarks', 'post'>
export type ProjectExclusion = Body<'/projects/{id}/exclusions', 'post'>

export const projectKeys = { all: ['projects'] as const }

/** One page; the cursor is part of the query. */
export const listProjects = (query: ProjectQuery, signal?: AbortSignal) =>
  unwrap(api.GET('/projects', { params: { query }, signal }))

/** A list that grows as the reader goes on (phone). */
export function useProjectFeed(query: MaybeRefOrGetter<ProjectQuery>) {
  return useInfiniteQuery({
    queryKey: computed(() => ['projects', 'feed', toValue(query)] as const),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      listProjects({ ...toValue(query), ...(pageParam ? { cursor: pageParam } : {}) }, signal),
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

/** One project with everything the reader may see. */
export function useProject(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['projects', 'one', toValue(id)] as const),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/projects/{id}', { params: { path: { id: toValue(id) } }, signal })),
    enabled: computed(() => toValue(id) !== ''),
  })
}

/** What happened to it, oldest first. */
export function useProjectTimeline(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['projects', 'timeline', toValue(id)] as const),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/projects/{id}/timeline', { params: { path: { id: toValue(id) } }, signal })),
  })
}

type Target = Pick<Project, 'id' | 'version'>

const to = (target: Target) => ({
  params: { path: { id: target.id }, header: ifMatch(target.version) },
})
const keyed = (key: string) => ({ 'Idempotency-Key': key })

/** The acts; each sends the version the person looked at and answers the whole project. */
export const projectActs = {
  create: (body: NewProject, key: string) =>
    unwrap(api.POST('/projects', { params: { header: keyed(key) }, body })),
  update: (target: Target, body: ProjectChanges) =>
    unwrap(api.PATCH('/projects/{id}', { ...to(target), body })),
  check: (target: Target, body: NewProjectCheck) =>
    unwrap(api.POST('/projects/{id}/checks', { ...to(target), body })),
  /** Many speak at the same time: no version. */
  appraise: (id: string, body: NewProjectAppraisal, key: string) =>
    unwrap(
      api.POST('/projects/{id}/appraisals', { params: { path: { id }, header: keyed(key) }, body }),
    ),
  remark: (id: string, body: NewProjectRemark, key: string) =>
    unwrap(
      api.POST('/projects/{id}/remarks', { params: { path: { id }, header: keyed(key) }, body }),
    ),
  shortlist: (target: Target) => unwrap(api.POST('/projects/{id}/shortlistings', to(target))),
  return: (target: Target, reason: string) =>
    unwrap(api.POST('/projects/{id}/returns', { ...to(target), body: { reason } })),
  restore: (target: Target, reason: string) =>
    unwrap(api.POST('/projects/{id}/restorations', { ...to(target), body: { reason } })),
  exclude: (target: Target, body: ProjectExclusion) =>
    unwrap(api.POST('/projects/{id}/exclusions', { ...to(target), body })),
  reserve: (target: Target, note: string) =>
    unwrap(api.POST('/projects/{id}/reserves', { ...to(target), body: { note } })),
}

/** What shows projects, the choice among them and their ideas. */
export const touchedByProjects = [
  ['projects'],
  ['project_selections'],
  ['project_ideas'],
  ['project_rounds'],
]

/** Runs an act on a project; its ideas and the choice of its round change with it. */
export function useProjectAct<A extends unknown[], R>(act: (...args: A) => Promise<R>) {
  return useRecordAct(touchedByProjects, act)
}
