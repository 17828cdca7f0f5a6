/** Which projects a deputy follows. */
import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, unwrap } from '../client'

/** So many are looked at: more are not carried out in a year. */
const most = 20

/**
 * Those of the works that a deputy follows, with whether they lead. Lists do not say it: each is looked
 * at once, and can then be read without network, too.
 */
export function useFollowedWorks(
  works: MaybeRefOrGetter<readonly string[]>,
  deputy: MaybeRefOrGetter<string>,
) {
  const client = useQueryClient()
  const ids = computed(() => toValue(works).slice(0, most))
  const look = (id: string) =>
    client.fetchQuery({
      queryKey: ['project_works', 'one', id],
      queryFn: ({ signal }) =>
        unwrap(api.GET('/project-works/{id}', { params: { path: { id } }, signal })),
    })
  return useQuery({
    queryKey: computed(() => ['project_works', 'followed', toValue(deputy), ids.value] as const),
    queryFn: async () => {
      const found = await Promise.allSettled(ids.value.map(look))
      return found.flatMap((one) => {
        if (one.status === 'rejected') return []
        const own = one.value.followers.find((it) => it.deputy_id === toValue(deputy))
        return own ? [{ id: one.value.id, is_leader: own.is_leader }] : []
      })
    },
    enabled: computed(() => toValue(deputy) !== '' && ids.value.length > 0),
  })
}
