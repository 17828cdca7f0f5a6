/** The work of a unit on a suggestion between hand-over and answer. */
import { useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, ifMatch, unwrap } from '../client'
import type { Answer, Body } from '../types'

export type SuggestionWork = Answer<'/suggestions/{id}/work', 'get'>
export type Drafting = NonNullable<SuggestionWork['drafting']>
export type Draft = NonNullable<Drafting['draft']>
export type DraftVersion = Draft['versions'][number]
export type Plan = SuggestionWork['plans'][number]
export type Checklist = SuggestionWork['checklists'][number]
export type ChecklistStep = Checklist['steps'][number]
export type Criticism = SuggestionWork['criticisms'][number]
export type PreReply = SuggestionWork['pre_replies'][number]
export type DraftText = Body<'/suggestions/{id}/draft', 'put'>

/** Under the key of the suggestions: what renews one renews the other. */
export const workKey = (id: string) => ['suggestions', 'work', id] as const

/** What the reader may see of it. */
export function useSuggestionWork(
  id: MaybeRefOrGetter<string>,
  enabled: MaybeRefOrGetter<boolean> = true,
) {
  return useQuery({
    queryKey: computed(() => workKey(toValue(id))),
    queryFn: ({ signal }) => {
      const params = { path: { id: toValue(id) } }
      return unwrap(api.GET('/suggestions/{id}/work', { params, signal }))
    },
    enabled: computed(() => toValue(id) !== '' && toValue(enabled)),
  })
}

const at = (id: string, version: number) => ({
  params: { path: { id }, header: ifMatch(version) },
})

/** Acts on the draft of one's own unit, at the version of the draft (0 before there is one). */
export const draftActs = {
  save: (id: string, version: number, body: DraftText) =>
    unwrap(api.PUT('/suggestions/{id}/draft', { ...at(id, version), body })),
  submit: (id: string, version: number) =>
    unwrap(api.POST('/suggestions/{id}/draft-submissions', { ...at(id, version), body: {} })),
  show: (id: string, version: number) =>
    unwrap(api.POST('/suggestions/{id}/pre-replies', { ...at(id, version), body: {} })),
  recall: (id: string, version: number) =>
    unwrap(api.POST('/suggestions/{id}/draft-recalls', { ...at(id, version), body: {} })),
  answer: (id: string, version: number, body: Body<'/suggestions/{id}/draft-answers', 'post'>) =>
    unwrap(api.POST('/suggestions/{id}/draft-answers', { ...at(id, version), body })),
}

/** Steps of one's own unit, at the version of the suggestion. */
export const stepActs = {
  tick: (one: { id: string; version: number }, position: number, note: string) =>
    unwrap(
      api.POST('/suggestions/{id}/checklist-ticks', {
        ...at(one.id, one.version),
        body: { position, note },
      }),
    ),
  undo: (one: { id: string; version: number }, position: number, reason: string) =>
    unwrap(
      api.POST('/suggestions/{id}/checklist-undoings', {
        ...at(one.id, one.version),
        body: { position, reason },
      }),
    ),
}
