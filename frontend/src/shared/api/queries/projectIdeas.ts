/** 民生实事意见 from the server: lists, one idea, those that resemble it, and every act on it. */
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, ref, toValue, watch } from 'vue'
import { api, ifMatch, unwrap } from '../client'
import type { Answer, Body, Query } from '../types'
import { useRecordAct } from './recordAct'

export type ProjectIdea = Answer<'/project-ideas/{id}', 'get'>
export type ProjectIdeaItem = Answer<'/project-ideas', 'get'>['items'][number]
export type ProjectIdeaQuery = Query<'/project-ideas'>
export type ProjectIdeaActionKey = ProjectIdea['actions'][number]['key']
export type ProjectIdeaStatus = ProjectIdeaItem['status']
export type ProjectIdeaChannel = ProjectIdeaItem['channel']
export type ProjectIdeaCategory = NonNullable<ProjectIdeaItem['category']>
export type ProjectIdeaExclusion = NonNullable<ProjectIdea['exclusion_reason']>
export type NewProjectIdea = Body<'/project-ideas', 'post'>
export type ProjectIdeaBatch = Body<'/project-ideas/batches', 'post'>
export type SimilarIdea = Answer<'/project-ideas/similar', 'get'>['items'][number]

/** One page; the cursor is part of the query. */
export const listProjectIdeas = (query: ProjectIdeaQuery, signal?: AbortSignal) =>
  unwrap(api.GET('/project-ideas', { params: { query }, signal }))

/** A list that grows as the reader goes on (phone). */
export function useProjectIdeaFeed(query: MaybeRefOrGetter<ProjectIdeaQuery>) {
  return useInfiniteQuery({
    queryKey: computed(() => ['project_ideas', 'feed', toValue(query)] as const),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      listProjectIdeas({ ...toValue(query), ...(pageParam ? { cursor: pageParam } : {}) }, signal),
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

/** One idea with everything the reader may see. */
export function useProjectIdea(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['project_ideas', 'one', toValue(id)] as const),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/project-ideas/{id}', { params: { path: { id: toValue(id) } }, signal })),
    enabled: computed(() => toValue(id) !== ''),
  })
}

/** What happened to it, oldest first. */
export function useProjectIdeaTimeline(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['project_ideas', 'timeline', toValue(id)] as const),
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/project-ideas/{id}/timeline', { params: { path: { id: toValue(id) } }, signal }),
      ),
  })
}

/** Those that resemble an idea. */
export function useSimilarOfIdea(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['project_ideas', 'similar_of', toValue(id)] as const),
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/project-ideas/{id}/similar', { params: { path: { id: toValue(id) } }, signal }),
      ),
  })
}

/** A pause in writing after which one looks, in milliseconds. */
const pause = 800
/** Shorter texts resemble everything. */
const shortest = 4

/** Those that resemble what is being written, the most alike first. */
export function useSimilarIdeas(text: MaybeRefOrGetter<string>, round: MaybeRefOrGetter<string>) {
  const settled = ref('')
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(
    () => toValue(text).trim().slice(0, 200),
    (now) => {
      clearTimeout(timer)
      timer = setTimeout(() => (settled.value = now), pause)
    },
  )
  const isLong = computed(() => settled.value.length >= shortest)
  const { data } = useQuery({
    queryKey: computed(() => ['project_ideas', 'similar', settled.value, toValue(round)] as const),
    queryFn: ({ signal }) => {
      const round_id = toValue(round)
      const query = { text: settled.value, ...(round_id ? { round_id } : {}) }
      return unwrap(api.GET('/project-ideas/similar', { params: { query }, signal }))
    },
    enabled: isLong,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
  })
  return computed<SimilarIdea[]>(() => (isLong.value ? (data.value?.items ?? []).slice(0, 5) : []))
}

/** Whole names and numbers; that they were looked at is recorded. */
export const readContact = (id: string) =>
  unwrap(api.GET('/project-ideas/{id}/contact', { params: { path: { id } } }))

type Target = Pick<ProjectIdea, 'id' | 'version'>

const to = (target: Target) => ({
  params: { path: { id: target.id }, header: ifMatch(target.version) },
})
const keyed = (key: string) => ({ params: { header: { 'Idempotency-Key': key } } })

/** The acts; each sends the version the person looked at and answers the whole idea. */
export const projectIdeaActs = {
  record: (body: NewProjectIdea, key: string) =>
    unwrap(api.POST('/project-ideas', { ...keyed(key), body })),
  recordMany: (body: ProjectIdeaBatch, key: string) =>
    unwrap(api.POST('/project-ideas/batches', { ...keyed(key), body })),
  update: (target: Target, body: Body<'/project-ideas/{id}', 'patch'>) =>
    unwrap(api.PATCH('/project-ideas/{id}', { ...to(target), body })),
  merge: (target: Target, idea_ids: string[]) =>
    unwrap(api.POST('/project-ideas/{id}/merges', { ...to(target), body: { idea_ids } })),
  separate: (target: Target, reason: string) =>
    unwrap(api.POST('/project-ideas/{id}/separations', { ...to(target), body: { reason } })),
  restore: (target: Target, reason: string) =>
    unwrap(api.POST('/project-ideas/{id}/restorations', { ...to(target), body: { reason } })),
  accept: (target: Target, note: string) =>
    unwrap(
      api.POST('/project-ideas/{id}/acceptances', { ...to(target), body: note ? { note } : {} }),
    ),
  reserve: (target: Target, note: string) =>
    unwrap(
      api.POST('/project-ideas/{id}/reservations', { ...to(target), body: note ? { note } : {} }),
    ),
  exclude: (target: Target, reason: ProjectIdeaExclusion, note: string) =>
    unwrap(api.POST('/project-ideas/{id}/exclusions', { ...to(target), body: { reason, note } })),
  assign: (target: Target, round_id: string) =>
    unwrap(api.POST('/project-ideas/{id}/assignments', { ...to(target), body: { round_id } })),
}

/** Runs an act on ideas; the counts of their round change with them. */
export function useProjectIdeaAct<A extends unknown[], R>(act: (...args: A) => Promise<R>) {
  return useRecordAct([['project_ideas'], ['project_rounds']], act)
}
