/** 民生实事项目票决 from the server: the choice of a round, and every act on it. */
import { useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, ifMatch, unwrap } from '../client'
import type { Answer, Body } from '../types'
import { touchedByProjects } from './projects'
import { useRecordAct } from './recordAct'

export type ProjectSelection = Answer<'/project-selections/{id}', 'get'>
export type ProjectSelectionActionKey = ProjectSelection['actions'][number]['key']
export type ProjectOnBallot = ProjectSelection['projects'][number]
export type ProjectFewerRule = ProjectSelection['fewer_rule']
export type ProjectAnnouncement = ProjectSelection['announcement']
export type NewProjectSelection = Body<'/project-selections', 'post'>

/** The choice of a round; null as long as its voting method was not begun. */
export function useSelectionOfRound(round: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['project_selections', 'of_round', toValue(round)] as const),
    queryFn: async ({ signal }) => {
      const query = { round_id: toValue(round) }
      const found = await unwrap(api.GET('/project-selections', { params: { query }, signal }))
      return found.items[0] ?? null
    },
    enabled: computed(() => toValue(round) !== ''),
  })
}

/** One choice: a link of a notice names it. */
export function useProjectSelection(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['project_selections', 'one', toValue(id)] as const),
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/project-selections/{id}', { params: { path: { id: toValue(id) } }, signal }),
      ),
    enabled: computed(() => toValue(id) !== ''),
  })
}

/** What happened to it, oldest first. */
export function useProjectSelectionTimeline(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['project_selections', 'timeline', toValue(id)] as const),
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/project-selections/{id}/timeline', {
          params: { path: { id: toValue(id) } },
          signal,
        }),
      ),
    enabled: computed(() => toValue(id) !== ''),
  })
}

type Target = Pick<ProjectSelection, 'id' | 'version'>

const to = (target: Target) => ({
  params: { path: { id: target.id }, header: ifMatch(target.version) },
})

/** The acts; each sends the version the person looked at and answers the whole choice. */
export const projectSelectionActs = {
  create: (body: NewProjectSelection, key: string) =>
    unwrap(
      api.POST('/project-selections', { params: { header: { 'Idempotency-Key': key } }, body }),
    ),
  update: (target: Target, body: Body<'/project-selections/{id}', 'patch'>) =>
    unwrap(api.PATCH('/project-selections/{id}', { ...to(target), body })),
  adopt: (target: Target, body: Body<'/project-selections/{id}/adoptions', 'post'>) =>
    unwrap(api.POST('/project-selections/{id}/adoptions', { ...to(target), body })),
  vote: (target: Target, body: Body<'/project-selections/{id}/votes', 'post'>) =>
    unwrap(api.POST('/project-selections/{id}/votes', { ...to(target), body })),
  withdrawBallot: (target: Target) =>
    unwrap(api.POST('/project-selections/{id}/withdrawals', to(target))),
  announce: (target: Target, body: Body<'/project-selections/{id}/announcements', 'post'>) =>
    unwrap(api.POST('/project-selections/{id}/announcements', { ...to(target), body })),
}

/** Runs an act on the choice; its projects and ballots change with it. */
export function useProjectSelectionAct<A extends unknown[], R>(act: (...args: A) => Promise<R>) {
  return useRecordAct([...touchedByProjects, ['ballots'], ['meetings']], act)
}
