/** 质询案 from the server: lists, one record with its timeline, and every act on it. */
import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, ifMatch, unwrap } from '../client'
import type { Answer, Body, Query } from '../types'
import { asRead } from './asRead'
import { useRecordAct } from './recordAct'

export type Inquiry = Answer<'/inquiries/{id}', 'get'>
export type InquiryItem = Answer<'/inquiries', 'get'>['items'][number]
export type InquiryQuery = Query<'/inquiries'>
export type InquiryStatus = InquiryItem['status']
export type InquiryActionKey = Inquiry['actions'][number]['key']
export type InquiryCongress = Answer<'/inquiries/congresses', 'get'>['items'][number]
export type NewInquiry = Body<'/inquiries', 'post'>

export const inquiryKeys = {
  all: ['inquiries'] as const,
  one: (id: string) => ['inquiries', 'one', id] as const,
}

/** One page; the cursor is part of the query. */
export const listInquiries = (query: InquiryQuery, signal?: AbortSignal) =>
  unwrap(api.GET('/inquiries', { params: { query }, signal }))

/** A list that grows as the reader goes on (phone). */
export function useInquiryFeed(query: MaybeRefOrGetter<InquiryQuery>) {
  return useInfiniteQuery({
    queryKey: computed(() => ['inquiries', 'feed', toValue(query)] as const),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      listInquiries({ ...toValue(query), ...(pageParam ? { cursor: pageParam } : {}) }, signal),
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

/** Counts for the tabs. */
export function useInquiryViews() {
  return useQuery({
    queryKey: ['inquiries', 'views'],
    queryFn: ({ signal }) => unwrap(api.GET('/inquiries/views', { signal })),
  })
}

/** Where the reader may inquire, and what it takes. */
export function useInquiryCongresses() {
  return useQuery({
    queryKey: ['inquiries', 'congresses'],
    queryFn: ({ signal }) => unwrap(api.GET('/inquiries/congresses', { signal })),
  })
}

const getInquiry = (id: string, signal?: AbortSignal) =>
  unwrap(api.GET('/inquiries/{id}', { params: { path: { id } }, signal }))

/** One inquiry with everything the reader may see. */
export function useInquiry(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => inquiryKeys.one(toValue(id))),
    queryFn: ({ signal }) => getInquiry(toValue(id), signal),
    enabled: computed(() => toValue(id) !== ''),
  })
}

/** What happened to it, oldest first. */
export function useInquiryTimeline(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['inquiries', 'timeline', toValue(id)] as const),
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/inquiries/{id}/timeline', { params: { path: { id: toValue(id) } }, signal }),
      ),
  })
}

type Target = Pick<Inquiry, 'id' | 'version'>

/** The words a deputy signs, and the answer they rate, are those that were read. */
export const inquiryRead = ({ title, content, target_name, status, round }: Inquiry) => ({
  title,
  content,
  target_name,
  status,
  round,
})

const hasSameWords = (before: Inquiry, now: Inquiry) =>
  JSON.stringify(inquiryRead(before)) === JSON.stringify(inquiryRead(now))

const to = (target: Target) => ({
  params: { path: { id: target.id }, header: ifMatch(target.version) },
})

/** The acts; each sends the version the person looked at and answers the whole record. */
export const inquiryActs = {
  create: (body: NewInquiry, key: string) =>
    unwrap(api.POST('/inquiries', { params: { header: { 'Idempotency-Key': key } }, body })),
  update: (target: Target, body: Body<'/inquiries/{id}', 'patch'>) =>
    unwrap(api.PATCH('/inquiries/{id}', { ...to(target), body })),
  remove: (target: Target) => unwrap(api.DELETE('/inquiries/{id}', to(target))),
  invite: (target: Target, deputy_ids: string[]) =>
    unwrap(api.POST('/inquiries/{id}/signers', { ...to(target), body: { deputy_ids } })),
  sign: (read: Inquiry, answer: 'confirmed' | 'declined') =>
    asRead(
      read,
      (target) =>
        unwrap(api.POST('/inquiries/{id}/signatures', { ...to(target), body: { answer } })),
      () => getInquiry(read.id),
      hasSameWords,
    ),
  /** From now on the office sees it and notes signatures on paper. */
  askOnPaper: (target: Target) =>
    unwrap(api.POST('/inquiries/{id}/paper-requests', { ...to(target), body: {} })),
  signOnPaper: (target: Target, body: Body<'/inquiries/{id}/paper-signatures', 'post'>) =>
    unwrap(api.POST('/inquiries/{id}/paper-signatures', { ...to(target), body })),
  submit: (target: Target) =>
    unwrap(api.POST('/inquiries/{id}/submissions', { ...to(target), body: {} })),
  decide: (target: Target, body: Body<'/inquiries/{id}/decisions', 'post'>) =>
    unwrap(api.POST('/inquiries/{id}/decisions', { ...to(target), body })),
  sendBack: (target: Target, body: Body<'/inquiries/{id}/returns', 'post'>) =>
    unwrap(api.POST('/inquiries/{id}/returns', { ...to(target), body })),
  answer: (target: Target, body: Body<'/inquiries/{id}/answers', 'post'>) =>
    unwrap(api.POST('/inquiries/{id}/answers', { ...to(target), body })),
  rate: (read: Inquiry, body: Body<'/inquiries/{id}/ratings', 'post'>) =>
    asRead(
      read,
      (target) => unwrap(api.POST('/inquiries/{id}/ratings', { ...to(target), body })),
      () => getInquiry(read.id),
      hasSameWords,
    ),
  demand: (target: Target) =>
    unwrap(api.POST('/inquiries/{id}/answer-requests', { ...to(target), body: {} })),
  close: (target: Target) =>
    unwrap(api.POST('/inquiries/{id}/closings', { ...to(target), body: {} })),
  withdraw: (target: Target, reason: string) =>
    unwrap(api.POST('/inquiries/{id}/withdrawals', { ...to(target), body: { reason } })),
}

/** Runs an act on an inquiry. */
export function useInquiryAct<A extends unknown[], R>(act: (...args: A) => Promise<R>) {
  return useRecordAct([inquiryKeys.all], act)
}
