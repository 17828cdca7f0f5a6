/** Mail to oneself, webhooks, and what could not be delivered. */
import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, ifMatch, unwrap } from '../client'
import type { Answer, Body, Query } from '../types'

export type Channel = Answer<'/me/channel', 'get'>
export type ChannelChoice = Body<'/me/channel', 'put'>
export type Webhook = Answer<'/webhooks', 'get'>['items'][number]
export type Delivery = Answer<'/deliveries', 'get'>['items'][number]
export type DeliveryState = NonNullable<Query<'/deliveries'>['state']>

/** Where and when one gets mail. */
export function useChannel() {
  return useQuery({
    queryKey: ['channel'],
    queryFn: ({ signal }) => unwrap(api.GET('/me/channel', { signal })),
  })
}

/** Chooses it. */
export const changeChannel = (body: ChannelChoice, version: number) =>
  unwrap(api.PUT('/me/channel', { params: { header: ifMatch(version) }, body }))

/** The systems that are told of events. */
export function useWebhooks() {
  return useQuery({
    queryKey: ['webhooks'],
    queryFn: ({ signal }) => unwrap(api.GET('/webhooks', { signal })),
  })
}

type Seen = Pick<Webhook, 'id' | 'version'>
const at = (webhook: Seen) => ({
  params: { path: { id: webhook.id }, header: ifMatch(webhook.version) },
})

export const webhookActs = {
  create: (body: Body<'/webhooks', 'post'>) => unwrap(api.POST('/webhooks', { body })),
  update: (webhook: Seen, body: Body<'/webhooks/{id}', 'patch'>) =>
    unwrap(api.PATCH('/webhooks/{id}', { ...at(webhook), body })),
  renewSecret: (webhook: Seen) =>
    unwrap(api.POST('/webhooks/{id}/secrets', { ...at(webhook), body: {} })),
}

/** Deliveries in a state, newest first, growing. */
export function useDeliveries(state: MaybeRefOrGetter<DeliveryState>) {
  return useInfiniteQuery({
    queryKey: computed(() => ['deliveries', toValue(state)] as const),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => {
      const cursor = pageParam ? { cursor: pageParam } : {}
      const params = { query: { state: toValue(state), ...cursor } }
      return unwrap(api.GET('/deliveries', { params, signal }))
    },
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

const to = (id: string) => ({ params: { path: { id } } })

export const deliveryActs = {
  retry: (id: string) => unwrap(api.POST('/deliveries/{id}/retries', { ...to(id), body: {} })),
  discard: (id: string, reason: string) =>
    unwrap(api.POST('/deliveries/{id}/discards', { ...to(id), body: { reason } })),
}
