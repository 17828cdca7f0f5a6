/** 民情日记 from the server: lists, one entry, and every act on it. */
import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, ifMatch, unwrap } from '../client'
import type { Answer, Body, Query } from '../types'
import { useRecordAct } from './recordAct'

export type DiaryEntry = Answer<'/diary-entries/{id}', 'get'>
export type DiaryEntryItem = Answer<'/diary-entries', 'get'>['items'][number]
export type DiaryEntryQuery = Query<'/diary-entries'>
export type DiaryHandling = DiaryEntryItem['handling']
export type DiaryActionKey = DiaryEntry['actions'][number]['key']
export type NewDiaryEntry = Body<'/diary-entries', 'post'>
export type DiaryChange = Body<'/diary-entries/{id}', 'patch'>

/** What shows entries, and what an act on one may change elsewhere. */
export const touchedByDiary = [
  ['diary_entries'],
  ['suggestions'],
  ['project_ideas'],
  ['oral_opinions'],
] as const

/** One page; the cursor is part of the query. */
export const listDiaryEntries = (query: DiaryEntryQuery, signal?: AbortSignal) =>
  unwrap(api.GET('/diary-entries', { params: { query }, signal }))

/** A list that grows as the reader goes on (phone). */
export function useDiaryFeed(query: MaybeRefOrGetter<DiaryEntryQuery>) {
  return useInfiniteQuery({
    queryKey: computed(() => ['diary_entries', 'feed', toValue(query)] as const),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      listDiaryEntries({ ...toValue(query), ...(pageParam ? { cursor: pageParam } : {}) }, signal),
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

/** What members of one's groups share with their leader. */
export function useGroupDiary(enabled: MaybeRefOrGetter<boolean>) {
  return useQuery({
    queryKey: ['diary_entries', 'group'],
    queryFn: ({ signal }) => listDiaryEntries({ group: true, limit: 50 }, signal),
    enabled: computed(() => toValue(enabled)),
  })
}

/** Those that a deputy has yet to look at again, in one answer. */
export function useOpenDiaryEntries(enabled: MaybeRefOrGetter<boolean>) {
  return useQuery({
    queryKey: ['diary_entries', 'open'],
    queryFn: ({ signal }) => listDiaryEntries({ open: true, limit: 100 }, signal),
    enabled: computed(() => toValue(enabled)),
  })
}

/** How many there are to look at again. */
export function useOpenDiaryCount() {
  return useQuery({
    queryKey: ['diary_entries', 'open_count'],
    queryFn: async ({ signal }) =>
      (await listDiaryEntries({ open: true, limit: 1, count: true }, signal)).total ?? 0,
  })
}

/** One entry with everything the reader may see. */
export function useDiaryEntry(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['diary_entries', 'one', toValue(id)] as const),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/diary-entries/{id}', { params: { path: { id: toValue(id) } }, signal })),
    enabled: computed(() => toValue(id) !== ''),
    // Letters, suggestions and ideas change it from their own pages.
    refetchOnMount: 'always',
  })
}

type Target = Pick<DiaryEntry, 'id' | 'version'>

const to = (target: Target) => ({
  params: { path: { id: target.id }, header: ifMatch(target.version) },
})

const keyed = (target: Target, key: string) => ({
  params: {
    path: { id: target.id },
    header: { ...ifMatch(target.version), 'Idempotency-Key': key },
  },
})

/** The acts; each sends the version the person looked at and answers the whole entry. */
export const diaryActs = {
  record: (body: NewDiaryEntry, key: string) =>
    unwrap(api.POST('/diary-entries', { params: { header: { 'Idempotency-Key': key } }, body })),
  update: (target: Target, body: DiaryChange) =>
    unwrap(api.PATCH('/diary-entries/{id}', { ...to(target), body })),
  remove: (target: Target) => unwrap(api.DELETE('/diary-entries/{id}', to(target))),
  convert: (target: Target, body: Body<'/diary-entries/{id}/suggestions', 'post'>, key: string) =>
    unwrap(api.POST('/diary-entries/{id}/suggestions', { ...keyed(target, key), body })),
  propose: (target: Target, body: Body<'/diary-entries/{id}/ideas', 'post'>, key: string) =>
    unwrap(api.POST('/diary-entries/{id}/ideas', { ...keyed(target, key), body })),
  forward: (target: Target, key: string) =>
    unwrap(api.POST('/diary-entries/{id}/opinions', { ...keyed(target, key), body: {} })),
}

/** Runs an act on an entry. */
export function useDiaryAct<A extends unknown[], R>(act: (...args: A) => Promise<R>) {
  return useRecordAct(touchedByDiary, act)
}
