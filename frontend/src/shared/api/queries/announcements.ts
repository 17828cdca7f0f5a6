/** 公告 from the server: lists, one record with its timeline, and every act on it. */
import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, ifMatch, unwrap } from '../client'
import type { Answer, Body, Query } from '../types'
import { useRecordAct } from './recordAct'

export type Announcement = Answer<'/announcements/{id}', 'get'>
export type AnnouncementItem = Answer<'/announcements', 'get'>['items'][number]
export type AnnouncementQuery = Query<'/announcements'>
export type AnnouncementStatus = AnnouncementItem['status']
export type AnnouncementActionKey = Announcement['actions'][number]['key']
export type NewAnnouncement = Body<'/announcements', 'post'>
/** What an announcement can be about. */
export type AnnouncementOccasion = 'ballot_id' | 'project_selection_id' | 'decision_id'

export const announcementKeys = {
  all: ['announcements'] as const,
  one: (id: string) => ['announcements', 'one', id] as const,
}

/** One page; the cursor is part of the query. */
export const listAnnouncements = (query: AnnouncementQuery, signal?: AbortSignal) =>
  unwrap(api.GET('/announcements', { params: { query }, signal }))

/** A list that grows as the reader goes on (phone). */
export function useAnnouncementFeed(query: MaybeRefOrGetter<AnnouncementQuery>) {
  return useInfiniteQuery({
    queryKey: computed(() => ['announcements', 'feed', toValue(query)] as const),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      listAnnouncements({ ...toValue(query), ...(pageParam ? { cursor: pageParam } : {}) }, signal),
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

/** One announcement with everything the reader may see. */
export function useAnnouncement(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => announcementKeys.one(toValue(id))),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/announcements/{id}', { params: { path: { id: toValue(id) } }, signal })),
    enabled: computed(() => toValue(id) !== ''),
  })
}

/** What happened to it, oldest first. */
export function useAnnouncementTimeline(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['announcements', 'timeline', toValue(id)] as const),
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/announcements/{id}/timeline', { params: { path: { id: toValue(id) } }, signal }),
      ),
  })
}

/** Those about a vote, a choice among projects or a decision, the last issued first. */
export function useAnnouncementsOf(
  of: MaybeRefOrGetter<{ [key in AnnouncementOccasion]?: string }>,
) {
  return useQuery({
    queryKey: computed(() => ['announcements', 'of', toValue(of)] as const),
    queryFn: ({ signal }) => listAnnouncements({ ...toValue(of), limit: 20 }, signal),
  })
}

type Target = Pick<Announcement, 'id' | 'version'>

const to = (target: Target) => ({
  params: { path: { id: target.id }, header: ifMatch(target.version) },
})

/** The acts; each sends the version the person looked at and answers the whole record. */
export const announcementActs = {
  create: (body: NewAnnouncement, key: string) =>
    unwrap(api.POST('/announcements', { params: { header: { 'Idempotency-Key': key } }, body })),
  update: (target: Target, body: Body<'/announcements/{id}', 'patch'>) =>
    unwrap(api.PATCH('/announcements/{id}', { ...to(target), body })),
  remove: (target: Target) => unwrap(api.DELETE('/announcements/{id}', to(target))),
  publish: (target: Target, shows_phones: boolean) =>
    unwrap(api.POST('/announcements/{id}/publications', { ...to(target), body: { shows_phones } })),
  withdraw: (target: Target, reason: string) =>
    unwrap(api.POST('/announcements/{id}/withdrawals', { ...to(target), body: { reason } })),
}

/** Runs an act on an announcement. */
export function useAnnouncementAct<A extends unknown[], R>(act: (...args: A) => Promise<R>) {
  return useRecordAct([announcementKeys.all], act)
}
