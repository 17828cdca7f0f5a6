/** 代表联系卡 from the server: what residents see of a deputy who consents. */
import { useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, unwrap } from '../client'
import type { Answer, Body } from '../types'

export type DeputyCard = Answer<'/deputies/{id}/card', 'get'>
export type DeputyCardBody = Body<'/deputies/{id}/card', 'put'>

/** The card of a deputy, shown or not; without one an empty one with version 0. */
export function useDeputyCard(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['deputy_cards', toValue(id)] as const),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/deputies/{id}/card', { params: { path: { id: toValue(id) } }, signal })),
    enabled: computed(() => toValue(id) !== ''),
  })
}

export const deputyCardActs = {
  save: (id: string, body: DeputyCardBody) =>
    unwrap(api.PUT('/deputies/{id}/card', { params: { path: { id } }, body })),
  withdraw: (id: string, reason = '') =>
    unwrap(
      api.POST('/deputies/{id}/card-withdrawals', {
        params: { path: { id } },
        body: reason ? { reason } : {},
      }),
    ),
}
