/** Terms (届次) of the congresses. */
import { useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, ifMatch, unwrap } from '../client'
import type { Keyset } from '../paging'
import type { Answer, Body, Query } from '../types'

export type Term = Answer<'/terms', 'get'>['items'][number]
export type TermQuery = Query<'/terms'> & Keyset
export type NewTerm = Body<'/terms', 'post'>
export type TermPatch = Body<'/terms/{id}', 'patch'>

/** All terms in the caller's scope; there are few. */
export function useTerms(enabled: MaybeRefOrGetter<boolean> = true) {
  return useQuery({
    queryKey: ['terms'],
    queryFn: ({ signal }) => {
      const query: TermQuery = { limit: 200 }
      return unwrap(api.GET('/terms', { params: { query }, signal }))
    },
    enabled: computed(() => toValue(enabled)),
    staleTime: 5 * 60_000,
  })
}

/** The current term of a level, or undefined. */
export function useCurrentTerm(
  level: MaybeRefOrGetter<Term['level']>,
  enabled: MaybeRefOrGetter<boolean> = true,
) {
  const { data } = useTerms(enabled)
  return {
    data: computed(() =>
      data.value?.items.find((term) => term.is_current && term.level === toValue(level)),
    ),
  }
}

export const termActs = {
  create: (body: NewTerm) => unwrap(api.POST('/terms', { body })),
  update: (term: Pick<Term, 'id' | 'version'>, body: TermPatch) =>
    unwrap(
      api.PATCH('/terms/{id}', {
        params: { path: { id: term.id }, header: ifMatch(term.version) },
        body,
      }),
    ),
}
