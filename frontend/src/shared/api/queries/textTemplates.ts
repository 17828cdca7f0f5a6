/** Texts that are used again and again: those of one's own unit and the common ones. */
import { useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, ifMatch, unwrap } from '../client'
import type { Keyset } from '../paging'
import type { Answer, Body, Query } from '../types'

export type TextTemplate = Answer<'/text-templates', 'get'>['items'][number]
export type TextKind = TextTemplate['kind']
export type TextQuery = Query<'/text-templates'> & Keyset
export type TextInput = Body<'/text-templates', 'post'>

export const textKinds: TextKind[] = ['reply', 'opinion', 'contact']

/** A filtered list. */
export const listTexts = (query: TextQuery, signal?: AbortSignal) =>
  unwrap(api.GET('/text-templates', { params: { query }, signal }))

/** The texts of a kind, to choose from. */
export function useTexts(kind: MaybeRefOrGetter<TextKind>, enabled: MaybeRefOrGetter<boolean>) {
  return useQuery({
    queryKey: computed(() => ['text_templates', 'choose', toValue(kind)]),
    queryFn: ({ signal }) => listTexts({ kind: toValue(kind), limit: 200 }, signal),
    enabled: computed(() => toValue(enabled)),
  })
}

const to = (text: Pick<TextTemplate, 'id' | 'version'>) => ({
  params: { path: { id: text.id }, header: ifMatch(text.version) },
})

export const textActs = {
  create: (body: TextInput) => unwrap(api.POST('/text-templates', { body })),
  update: (text: Pick<TextTemplate, 'id' | 'version'>, body: TextInput) =>
    unwrap(api.PUT('/text-templates/{id}', { ...to(text), body })),
  remove: (text: Pick<TextTemplate, 'id' | 'version'>) =>
    unwrap(api.DELETE('/text-templates/{id}', to(text))),
}
