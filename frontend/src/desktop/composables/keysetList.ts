/** One page of a keyset list. The total is counted once per filter, with the first page. */
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, ref, toValue, watch } from 'vue'

/** No view and no list is counted further. */
export const totalMax = 1000

export interface Page<T> {
  items: T[]
  next?: string | null
  prev?: string | null
  total?: number | null
  /** There are more than `total`: nothing is counted without end. */
  is_total_capped?: boolean | null
}

interface Options<T, F> {
  /** First parts of the cache key. */
  key: readonly string[]
  /** Everything that decides which rows there are. */
  filter: MaybeRefOrGetter<F>
  cursor: MaybeRefOrGetter<string>
  fetch: (query: F & { cursor?: string; count?: boolean }, signal: AbortSignal) => Promise<Page<T>>
  enabled?: MaybeRefOrGetter<boolean>
}

/** Rows, neighbours and total of the page the address asks for. */
export function useKeysetList<T, F extends object>(options: Options<T, F>) {
  const total = ref<number | null>(null)
  const isTotalCapped = ref(false)
  const {
    data: page,
    error,
    isPending,
    isFetching,
    isPlaceholderData,
    refetch,
  } = useQuery({
    queryKey: computed(() => [...options.key, toValue(options.filter), toValue(options.cursor)]),
    queryFn: ({ signal }) => {
      const cursor = toValue(options.cursor)
      const extra = cursor ? { cursor } : { count: true }
      return options.fetch({ ...toValue(options.filter), ...extra }, signal)
    },
    enabled: computed(() => toValue(options.enabled) ?? true),
    placeholderData: keepPreviousData,
  })
  const filterKey = computed(() => JSON.stringify(toValue(options.filter)))
  watch(filterKey, () => {
    total.value = null
  })
  watch(
    [page, isPlaceholderData],
    () => {
      if (isPlaceholderData.value || page.value?.total == null) return
      total.value = page.value.total
      isTotalCapped.value = page.value.is_total_capped === true
    },
    { immediate: true },
  )
  return {
    rows: computed(() => page.value?.items ?? []),
    next: computed(() => page.value?.next ?? null),
    prev: computed(() => page.value?.prev ?? null),
    total,
    isTotalCapped,
    error,
    isPending,
    isFetching,
    refetch,
  }
}
