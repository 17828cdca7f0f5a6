/** Making answered suggestions public: the preview, publishing, taking back. */
import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, ifMatch, unwrap } from '../client'
import type { Body, Suggestion } from '../types'
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
