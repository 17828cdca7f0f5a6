/** Following what changed: a cursor, and renewing only what the answers name. */
import type { QueryClient } from '@tanstack/vue-query'
import { ApiError } from '../api/problem'
import { type Changes, madeOldBy } from './changes'

/** Asks the server; without `since` for a cursor to begin with. */
export type Ask = (since?: string) => Promise<Changes>

/** The key of a query. */
interface Keyed {
  queryKey: readonly unknown[]
}

/**
 * Follows the changes for the answers that a client keeps. `onGone` hears of records that this
 * person cannot open any more.
 */
export function makeFollower(
  client: QueryClient,
  ask: Ask,
  onGone: (ids: readonly string[]) => void = () => undefined,
) {
  let since: string | null = null
  /** Grows when somebody else is signed in: what was asked for the one before says nothing. */
  let era = 0
  let running: Promise<void> | null = null

  /** `isLost`: nobody knows what changed meanwhile, so all that is shown is asked for again. */
  async function begin(isLost: boolean, mine: number) {
    const { next } = await ask()
    if (mine !== era) return
    since = next
    // What came at the same moment may be shown; it is asked for again when it is opened again.
    void client.invalidateQueries(isLost ? {} : { refetchType: 'none' })
  }

  function renew(changes: Changes) {
    const isOld = madeOldBy(changes.items)
    const gone = changes.items.filter((item) => item.gone).map((item) => item.id)
    if (gone.length > 0) {
      const isOfGone = ({ queryKey }: Keyed) => queryKey.some((part) => gone.includes(String(part)))
      client.removeQueries({ type: 'inactive', predicate: isOfGone })
      onGone(gone)
    }
    // Renewing runs by itself: the next changes need not wait for it.
    void client.invalidateQueries({ predicate: ({ queryKey }: Keyed) => isOld(queryKey) })
  }

  async function goOn(mine: number) {
    let more = true
    while (more && since !== null) {
      const changes = await ask(since)
      if (mine !== era) return
      if (changes.items.length > 0) renew(changes)
      since = changes.next
      more = changes.more
    }
  }

  async function turn() {
    const mine = era
    if (since === null) return begin(false, mine)
    try {
      await goOn(mine)
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 410 || mine !== era) throw error
      since = null
      await begin(true, mine)
    }
  }

  return {
    /** Asks once, however often it is called meanwhile. */
    follow(): Promise<void> {
      if (running) return running
      const now = turn().finally(() => {
        if (running === now) running = null
      })
      running = now
      return now
    },
    /** Begins anew: somebody else, or nobody, is signed in. */
    forget() {
      era += 1
      since = null
      running = null
    },
  }
}
