/** Filters of a list live in the address: they survive reload, Back, and can be sent to others. */
import { computed } from 'vue'
import { type LocationQueryRaw, useRoute, useRouter } from 'vue-router'

/** Reads and writes the named query parameters, `cursor` and `sort` included. */
export function useAddressFilters<K extends string>(keys: readonly K[]) {
  const route = useRoute()
  const router = useRouter()

  const one = (key: string): string => {
    const value = route.query[key]
    return (Array.isArray(value) ? value[0] : value) ?? ''
  }

  /** Current values; an absent one is ''. */
  const filters = computed(
    () => Object.fromEntries(keys.map((key) => [key, one(key)])) as Record<K, string>,
  )
  /** Only what is set, ready for a request. */
  const chosen = computed(
    () =>
      Object.fromEntries(Object.entries(filters.value).filter(([, value]) => value !== '')) as {
        [key in K]?: string
      },
  )
  const cursor = computed(() => one('cursor'))

  function go(query: LocationQueryRaw, how: 'push' | 'replace') {
    const kept = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''))
    return router[how]({ query: kept, hash: route.hash })
  }

  /** Changes filters and returns to the first page. */
  function set(patch: Partial<Record<K, string>>) {
    return go({ ...route.query, ...patch, cursor: '' }, 'replace')
  }

  /** Turns the page. */
  function turn(to: string) {
    return go({ ...route.query, cursor: to }, 'push')
  }

  /** Clears the named filters, all of them when none is named. */
  function reset(...only: K[]) {
    const names: readonly K[] = only.length > 0 ? only : keys
    return set(Object.fromEntries(names.map((key) => [key, ''])) as Partial<Record<K, string>>)
  }

  return { filters, chosen, cursor, set, turn, reset }
}
