/** Rows that were chosen for an act; they stay chosen while one turns pages. */
import { reactive, shallowReactive } from 'vue'

export interface Selection<T> {
  /** The chosen rows in the order they were chosen. */
  readonly rows: T[]
  /** How many may be chosen at once. */
  readonly max: number
  has: (row: T) => boolean
  /** Whether all, some or none of these are chosen. */
  share: (rows: readonly T[]) => 'all' | 'some' | 'none'
  toggle: (row: T) => void
  /** Chooses all of these; when all are chosen already, none of them. */
  toggleAll: (rows: readonly T[]) => void
  clear: () => void
}

/** Makes an empty selection; `max` is what the server takes in one go. */
export function useSelection<T extends object>(keyOf: (row: T) => string, max = 200): Selection<T> {
  const chosen = shallowReactive(new Map<string, T>())
  const has = (row: T) => chosen.has(keyOf(row))
  const add = (row: T) => {
    if (has(row) || chosen.size < max) chosen.set(keyOf(row), row)
  }
  const share = (rows: readonly T[]) => {
    const count = rows.filter(has).length
    if (count === 0) return 'none'
    return count === rows.length ? 'all' : 'some'
  }
  return reactive({
    get rows() {
      return [...chosen.values()]
    },
    max,
    has,
    share,
    toggle: (row: T) => (has(row) ? chosen.delete(keyOf(row)) : add(row)),
    toggleAll: (rows: readonly T[]) => {
      if (share(rows) === 'all') rows.forEach((row) => chosen.delete(keyOf(row)))
      else rows.forEach(add)
    },
    clear: () => chosen.clear(),
  }) as Selection<T>
}
