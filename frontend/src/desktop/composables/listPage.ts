/** A list page: filters, order and place in the address, one page of rows, the words when empty. */
import { computed, reactive } from 'vue'
import { useAddressFilters } from './addressFilters'
import { type Page, useKeysetList } from './keysetList'

/** What a table of such a list shows and does. */
export interface ListView<T> {
  rows: readonly T[]
  next: string | null
  prev: string | null
  total: number | null
  isTotalCapped: boolean
  error: unknown
  isPending: boolean
  isFetching: boolean
  isFiltered: boolean
  sort: string
  order: (sort: string) => void
  turn: (cursor: string) => void
  clear: () => void
  retry: () => void
}

interface Options<T, Q extends object, K extends string, O extends string> {
  /** First parts of the cache key. */
  key: readonly string[]
  /** Query parameters that narrow the list; `clear` takes them off. */
  filters: readonly K[]
  /** Others that decide what is shown, such as a saved view. */
  others?: readonly O[]
  /** What to ask the server for; only parameters that are set are given. */
  query: (chosen: { [key in K | O | 'sort']?: string }) => Q
  fetch: (query: Q, signal: AbortSignal) => Promise<Page<T>>
  /** Whether there is anything to ask for now. */
  enabled?: (chosen: { [key in K | O | 'sort']?: string }) => boolean
}

/** Makes the list of one page. */
export function useListPage<T, Q extends object, K extends string, O extends string = never>(
  options: Options<T, Q, K, O>,
) {
  const { filters, chosen, cursor, set, turn, reset } = useAddressFilters<K | O | 'sort'>([
    ...options.filters,
    ...(options.others ?? []),
    'sort',
  ])
  const { refetch, ...page } = useKeysetList<T, Q>({
    key: options.key,
    filter: computed(() => options.query(chosen.value)),
    cursor,
    fetch: options.fetch,
    enabled: () => options.enabled?.(chosen.value) ?? true,
  })
  const clear = () => reset(...options.filters)
  const list = reactive({
    ...page,
    isFiltered: computed(() => options.filters.some((key) => filters.value[key] !== '')),
    sort: computed(() => filters.value.sort),
    order: (sort: string) => set({ sort } as Partial<Record<K | O | 'sort', string>>),
    turn,
    clear,
    retry: refetch,
  }) as unknown as ListView<T>
  return { filters, chosen, set, clear, list }
}
