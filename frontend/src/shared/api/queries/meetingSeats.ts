/** Seating the deputies of a meeting by delegation: looked at first, then written down. */
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, ifMatch, unwrap } from '../client'
import type { Answer, Body } from '../types'

export type Seating = Answer<'/meetings/{id}/seating-preview', 'get'>
export type Hall = Body<'/meetings/{id}/seatings', 'post'>

/** Who would sit where; asked anew when the hall changes, not while it makes no sense. */
export function useSeatingPreview(
  id: MaybeRefOrGetter<string>,
  hall: MaybeRefOrGetter<Hall | null>,
) {
  return useQuery({
    queryKey: computed(() => ['meetings', 'seating', toValue(id), toValue(hall)] as const),
    queryFn: ({ signal }) => {
      const { rows, seats_per_row, delegations = [] } = toValue(hall) as Hall
      const order = delegations.length > 0 ? { delegations: delegations.join(',') } : {}
      return unwrap(
        api.GET('/meetings/{id}/seating-preview', {
          params: { path: { id: toValue(id) }, query: { rows, seats_per_row, ...order } },
          signal,
        }),
      )
    },
    enabled: computed(() => toValue(hall) !== null),
    placeholderData: keepPreviousData,
  })
}

/** Writes the seats down. */
export const assignSeats = (meeting: { id: string; version: number }, body: Hall) =>
  unwrap(
    api.POST('/meetings/{id}/seatings', {
      params: { path: { id: meeting.id }, header: ifMatch(meeting.version) },
      body,
    }),
  )
