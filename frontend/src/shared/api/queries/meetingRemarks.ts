/** What was said about the items of an agenda. */
import { useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { uuidv7 } from '../../ui/ids'
import { api, ifMatch, unwrap } from '../client'
import type { Answer, Body, Query } from '../types'

export type Remark = Answer<'/meetings/{id}/remarks', 'get'>['items'][number]

/** Most remarks read at once. */
const most = 2000

async function allRemarks(id: string, signal: AbortSignal) {
  const found: Remark[] = []
  let cursor: string | undefined
  do {
    const query: Query<'/meetings/{id}/remarks'> = cursor ? { limit: 200, cursor } : { limit: 200 }
    const params = { path: { id }, query }
    const page = await unwrap(api.GET('/meetings/{id}/remarks', { params, signal }))
    found.push(...page.items)
    cursor = page.next ?? undefined
  } while (cursor && found.length < most)
  return found
}

/** Everything that was said at a meeting. */
export function useRemarks(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['meetings', 'remarks', toValue(id)] as const),
    queryFn: ({ signal }) => allRemarks(toValue(id), signal),
  })
}

export const remarkActs = {
  add: (id: string, body: Body<'/meetings/{id}/remarks', 'post'>) =>
    unwrap(
      api.POST('/meetings/{id}/remarks', {
        params: { path: { id }, header: { 'Idempotency-Key': uuidv7() } },
        body,
      }),
    ),
  correct: (
    id: string,
    remark: Remark,
    body: Body<'/meetings/{id}/remarks/{remark_id}', 'patch'>,
  ) =>
    unwrap(
      api.PATCH('/meetings/{id}/remarks/{remark_id}', {
        params: {
          path: { id, remark_id: remark.id },
          header: ifMatch(remark.version),
        },
        body,
      }),
    ),
  /** It becomes an oral opinion. */
  toOpinion: (id: string, remark_id: string) =>
    unwrap(
      api.POST('/meetings/{id}/remarks/{remark_id}/opinions', {
        params: { path: { id, remark_id } },
        body: {},
      }),
    ),
}
