/** Making suggestions, meetings and decisions public: the preview, publishing, taking back. */
import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, ifMatch, unwrap } from '../client'
import type { Answer, Body, Suggestion } from '../types'
import { suggestionKeys } from './suggestions'

const key = (id: string) => ['suggestions', 'publication', id] as const

/** What would be published, what was taken out of it, and whether it is public. */
export function usePublicationPreview(
  id: MaybeRefOrGetter<string>,
  enabled: MaybeRefOrGetter<boolean>,
) {
  return useQuery({
    queryKey: computed(() => key(toValue(id))),
    queryFn: ({ signal }) => {
      const params = { path: { id: toValue(id) } }
      return unwrap(api.GET('/suggestions/{id}/publication-preview', { params, signal }))
    },
    enabled: computed(() => toValue(enabled)),
  })
}

/** The two acts; each renews the preview and the timeline. */
export function usePublicationActs() {
  const client = useQueryClient()
  const renew = async (id: string) => {
    await client.invalidateQueries({ queryKey: key(id) })
    await client.invalidateQueries({ queryKey: suggestionKeys.timeline(id) })
  }
  return {
    async publish(
      one: Pick<Suggestion, 'id' | 'version'>,
      body: Body<'/suggestions/{id}/publications', 'post'>,
    ) {
      const params = { path: { id: one.id }, header: ifMatch(one.version) }
      const done = await unwrap(api.POST('/suggestions/{id}/publications', { params, body }))
      await renew(one.id)
      return done
    },
    async withdraw(id: string, reason: string) {
      const params = { path: { id } }
      await unwrap(
        api.POST('/suggestions/{id}/publication-withdrawals', { params, body: { reason } }),
      )
      await renew(id)
    },
  }
}

export type ActKind = 'meeting' | 'decision'
export type ActPreview = Answer<'/meetings/{id}/public-copy', 'get'>
type Act = { id: string; version: number }
type Closed = Body<'/meetings/{id}/publicity', 'put'>

/** The calls by the kind of act. */
const calls = {
  meeting: {
    preview: (id: string, signal: AbortSignal) =>
      unwrap(api.GET('/meetings/{id}/public-copy', { params: { path: { id } }, signal })),
    publish: ({ id, version }: Act, texts: string[]) => {
      const params = { path: { id }, header: ifMatch(version) }
      return unwrap(api.POST('/meetings/{id}/public-copies', { params, body: { texts } }))
    },
    withdraw: (id: string, reason: string) => {
      const params = { path: { id } }
      return unwrap(
        api.POST('/meetings/{id}/public-copy-withdrawals', { params, body: { reason } }),
      )
    },
  },
  decision: {
    preview: (id: string, signal: AbortSignal) =>
      unwrap(api.GET('/decisions/{id}/public-copy', { params: { path: { id } }, signal })),
    publish: ({ id, version }: Act, texts: string[]) => {
      const params = { path: { id }, header: ifMatch(version) }
      return unwrap(api.POST('/decisions/{id}/public-copies', { params, body: { texts } }))
    },
    withdraw: (id: string, reason: string) => {
      const params = { path: { id } }
      return unwrap(
        api.POST('/decisions/{id}/public-copy-withdrawals', { params, body: { reason } }),
      )
    },
  },
}

/** A meeting or decision as it would be published; read anew when its version changes. */
export function useActPreview(kind: MaybeRefOrGetter<ActKind>, one: MaybeRefOrGetter<Act>) {
  return useQuery({
    queryKey: computed(() => {
      const { id, version } = toValue(one)
      return [`${toValue(kind)}s`, 'public', id, version] as const
    }),
    queryFn: ({ signal }) => calls[toValue(kind)].preview(toValue(one).id, signal),
    placeholderData: (before) => before,
  })
}

/** The acts; each renews what is shown of meetings or decisions. */
export function useActPublication(kind: MaybeRefOrGetter<ActKind>) {
  const client = useQueryClient()
  const renew = () => client.invalidateQueries({ queryKey: [`${toValue(kind)}s`] })
  return {
    async publish(one: Act, texts: string[]) {
      await calls[toValue(kind)].publish(one, texts)
      await renew()
    },
    async withdraw(id: string, reason: string) {
      await calls[toValue(kind)].withdraw(id, reason)
      await renew()
    },
    async setClosed({ id, version }: Act, body: Closed) {
      const params = { path: { id }, header: ifMatch(version) }
      await unwrap(api.PUT('/meetings/{id}/publicity', { params, body }))
      await renew()
    },
  }
}
