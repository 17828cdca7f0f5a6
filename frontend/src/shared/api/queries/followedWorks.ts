/** Projects a deputy follows, kept so that they can be read without network. */
import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, unwrap } from '../client'

/** So many are kept: more are not carried out in a year. */
const most = 20

/** Looks at each once; what cannot be reached now is looked at when it is opened. */
export function useFollowedWorks(works: MaybeRefOrGetter<readonly string[]>) {
  const client = useQueryClient()
  const ids = computed(() => toValue(works).slice(0, most))
  const look = (id: string) =>
    client.prefetchQuery({
      queryKey: ['project_works', 'one', id],
      queryFn: ({ signal }) =>
        unwrap(api.GET('/project-works/{id}', { params: { path: { id } }, signal })),
    })
  return useQuery({
    queryKey: computed(() => ['project_works', 'followed', ids.value] as const),
    queryFn: async () => {
      await Promise.all(ids.value.map(look))
      return ids.value.length
    },
    enabled: computed(() => ids.value.length > 0),
  })
}
