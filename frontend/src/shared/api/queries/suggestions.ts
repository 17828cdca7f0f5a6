/** Suggestions from the server: lists, one record with its timeline, and every act on it. */
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, ifMatch, unwrap } from '../client'
import { hasCode } from '../problem'
import type { Body, Suggestion, SuggestionQuery } from '../types'

export const suggestionKeys = {
  all: ['suggestions'] as const,
  list: (query: SuggestionQuery) => ['suggestions', 'list', query] as const,
  views: ['suggestions', 'views'] as const,
  one: (id: string) => ['suggestions', 'one', id] as const,
  timeline: (id: string) => ['suggestions', 'timeline', id] as const,
}

/** A keyset list that grows as the reader goes on (phone). */
export function useSuggestionFeed(query: MaybeRefOrGetter<SuggestionQuery>) {
  return useInfiniteQuery({
    queryKey: computed(() => suggestionKeys.list(toValue(query))),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => {
      const cursor = pageParam ? { cursor: pageParam } : {}
      const params = { query: { ...toValue(query), ...cursor } }
      return unwrap(api.GET('/suggestions', { params, signal }))
    },
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

/** Counts for the tabs. */
export function useSuggestionViews() {
  return useQuery({
    queryKey: suggestionKeys.views,
    queryFn: ({ signal }) => unwrap(api.GET('/suggestions/views', { signal })),
  })
}

/** One suggestion with everything the reader may see. */
export function useSuggestion(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => suggestionKeys.one(toValue(id))),
    queryFn: ({ signal }) => {
      const params = { path: { id: toValue(id) } }
      return unwrap(api.GET('/suggestions/{id}', { params, signal }))
    },
    enabled: computed(() => toValue(id) !== ''),
  })
}

/** What happened to it, oldest first. */
export function useSuggestionTimeline(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => suggestionKeys.timeline(toValue(id))),
    queryFn: ({ signal }) => {
      const params = { path: { id: toValue(id) } }
      return unwrap(api.GET('/suggestions/{id}/timeline', { params, signal }))
    },
    enabled: computed(() => toValue(id) !== ''),
  })
}

type Target = Pick<Suggestion, 'id' | 'version'>

const to = (target: Target) => ({
  params: { path: { id: target.id }, header: ifMatch(target.version) },
})

/** The acts; each sends the version the person looked at and answers the whole record. */
export const suggestionActs = {
  update: (target: Target, body: Body<'/suggestions/{id}', 'patch'>) =>
    unwrap(api.PATCH('/suggestions/{id}', { ...to(target), body })),
  remove: (target: Target) => unwrap(api.DELETE('/suggestions/{id}', to(target))),
  submit: (target: Target) =>
    unwrap(api.POST('/suggestions/{id}/submissions', { ...to(target), body: {} })),
  inviteCosigners: (target: Target, deputy_ids: string[]) =>
    unwrap(api.POST('/suggestions/{id}/cosigners', { ...to(target), body: { deputy_ids } })),
  answerCosign: (target: Target, answer: 'confirmed' | 'declined') =>
    unwrap(api.POST('/suggestions/{id}/cosigner-answers', { ...to(target), body: { answer } })),
  review: (target: Target, body: Body<'/suggestions/{id}/reviews', 'post'>) =>
    unwrap(api.POST('/suggestions/{id}/reviews', { ...to(target), body })),
  assign: (target: Target, body: Body<'/suggestions/{id}/assignments', 'post'>) =>
    unwrap(api.POST('/suggestions/{id}/assignments', { ...to(target), body })),
  signFor: (target: Target) =>
    unwrap(api.POST('/suggestions/{id}/receipts', { ...to(target), body: {} })),
  recordContact: (target: Target, body: Body<'/suggestions/{id}/contacts', 'post'>) =>
    unwrap(api.POST('/suggestions/{id}/contacts', { ...to(target), body })),
  askExtension: (target: Target, reason: string) =>
    unwrap(api.POST('/suggestions/{id}/extension-requests', { ...to(target), body: { reason } })),
  answerExtension: (target: Target, body: Body<'/suggestions/{id}/extension-answers', 'post'>) =>
    unwrap(api.POST('/suggestions/{id}/extension-answers', { ...to(target), body })),
  askReturn: (target: Target, reason: string) =>
    unwrap(api.POST('/suggestions/{id}/return-requests', { ...to(target), body: { reason } })),
  answerReturn: (target: Target, body: Body<'/suggestions/{id}/return-answers', 'post'>) =>
    unwrap(api.POST('/suggestions/{id}/return-answers', { ...to(target), body })),
  giveOpinion: (target: Target, content: string) =>
    unwrap(api.POST('/suggestions/{id}/opinions', { ...to(target), body: { content } })),
  sendBackOpinion: (target: Target, body: Body<'/suggestions/{id}/opinion-returns', 'post'>) =>
    unwrap(api.POST('/suggestions/{id}/opinion-returns', { ...to(target), body })),
  reply: (target: Target, body: Body<'/suggestions/{id}/replies', 'post'>) =>
    unwrap(api.POST('/suggestions/{id}/replies', { ...to(target), body })),
  writePlan: (target: Target, body: Body<'/suggestions/{id}/plans', 'post'>) =>
    unwrap(api.POST('/suggestions/{id}/plans', { ...to(target), body })),
  answerPreReply: (target: Target, body: Body<'/suggestions/{id}/pre-reply-answers', 'post'>) =>
    unwrap(api.POST('/suggestions/{id}/pre-reply-answers', { ...to(target), body })),
  separate: (target: Target, reason: string) =>
    unwrap(api.POST('/suggestions/{id}/separations', { ...to(target), body: { reason } })),
  criticise: (target: Target, body: Body<'/suggestions/{id}/criticisms', 'post'>) =>
    unwrap(api.POST('/suggestions/{id}/criticisms', { ...to(target), body })),
  merge: (target: Target, body: Body<'/suggestions/{id}/mergers', 'post'>) =>
    unwrap(api.POST('/suggestions/{id}/mergers', { ...to(target), body })),
  split: (target: Target, body: Body<'/suggestions/{id}/splits', 'post'>) =>
    unwrap(api.POST('/suggestions/{id}/splits', { ...to(target), body })),
  reportPromise: (target: Target, body: Body<'/suggestions/{id}/promise-entries', 'post'>) =>
    unwrap(api.POST('/suggestions/{id}/promise-entries', { ...to(target), body })),
  designateKey: (target: Target, body: Body<'/suggestions/{id}/key-designations', 'post'>) =>
    unwrap(api.POST('/suggestions/{id}/key-designations', { ...to(target), body })),
  recordOutcome: (target: Target, body: Body<'/suggestions/{id}/supervision-outcomes', 'post'>) =>
    unwrap(api.POST('/suggestions/{id}/supervision-outcomes', { ...to(target), body })),
  remindRating: (target: Target) =>
    unwrap(api.POST('/suggestions/{id}/rating-reminders', { ...to(target), body: {} })),
  closeUnrated: (target: Target, reason: string) =>
    unwrap(api.POST('/suggestions/{id}/unrated-closings', { ...to(target), body: { reason } })),
  join: (target: Target) =>
    unwrap(api.POST('/suggestions/{id}/cosigner-joins', { ...to(target), body: {} })),
  withdraw: (target: Target, reason: string) =>
    unwrap(api.POST('/suggestions/{id}/withdrawals', { ...to(target), body: { reason } })),
}

/**
 * Runs an act and renews what it touches. When somebody else was faster (412), the record is
 * loaded again so that the person sees the newest state.
 */
export function useSuggestionAct<A extends unknown[], R>(act: (...args: A) => Promise<R>) {
  const client = useQueryClient()
  const renewAll = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: suggestionKeys.all }),
      client.invalidateQueries({ queryKey: ['inbox'] }),
      client.invalidateQueries({ queryKey: ['home'] }),
    ])
  return useMutation({
    mutationFn: (args: A) => act(...args),
    onSuccess: (answer) => {
      if (isSuggestion(answer)) client.setQueryData(suggestionKeys.one(answer.id), answer)
      return renewAll()
    },
    onError: (error) => {
      if (hasCode(error, 'precondition_failed', 'suggestion_not_in_state')) return renewAll()
    },
  })
}

function isSuggestion(answer: unknown): answer is Suggestion {
  return typeof answer === 'object' && answer !== null && 'actions' in answer && 'id' in answer
}
