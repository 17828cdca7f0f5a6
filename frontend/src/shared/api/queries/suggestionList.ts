/** One page of suggestions, for the desktop list; and what the desktop asks before assigning. */
import { useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, ifMatch, unwrap } from '../client'
import type { RatingInput, Suggestion, SuggestionQuery } from '../types'

/** One page; the cursor is part of the query. */
export const listSuggestions = (query: SuggestionQuery, signal?: AbortSignal) =>
  unwrap(api.GET('/suggestions', { params: { query }, signal }))

/** The deadline a suggestion would get if it were assigned today. */
export function useAssignmentPreview(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['suggestions', 'assignment-preview', toValue(id)] as const),
    queryFn: ({ signal }) => {
      const params = { query: { suggestion_id: toValue(id) } }
      return unwrap(api.GET('/suggestions/assignment-preview', { params, signal }))
    },
    enabled: computed(() => toValue(id) !== ''),
    gcTime: 0,
  })
}

/** Rates a reply. Sending the same key again has one effect. */
export const rateSuggestion = (
  target: Pick<Suggestion, 'id' | 'version'>,
  body: RatingInput,
  key: string,
) =>
  unwrap(
    api.POST('/suggestions/{id}/ratings', {
      params: {
        path: { id: target.id },
        header: { ...ifMatch(target.version), 'Idempotency-Key': key },
      },
      body,
    }),
  )
