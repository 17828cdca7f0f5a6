/** Keeps what the phone shows fresh with little data. */
import type { QueryClient } from '@tanstack/vue-query'
import { api, unwrap } from '@/shared/api/client'
import { useSession } from '@/shared/auth/session'
import { makeFollower } from '@/shared/offline/follow'

/** How often it is asked while somebody looks at the page. */
const every = 3 * 60_000

/** How long an answer is shown again without being asked for, for what no change tells. */
const trusted = 30 * 60_000

/** An answer as the client keeps it. */
interface Kept {
  state: { status: string; dataUpdatedAt: number }
}

/** Whether coming back to the page asks for an answer again although no change named it. */
const isDoubtful = ({ state }: Kept) =>
  state.status !== 'success' || Date.now() - state.dataUpdatedAt > trusted

/** Queries of the phone: coming back to the page asks for nothing that is known to be the same. */
export const followed = { refetchOnWindowFocus: isDoubtful, refetchOnReconnect: isDoubtful }

/** Deletes what the service worker keeps of records that this person cannot open any more. */
async function deleteKept(ids: readonly string[]): Promise<void> {
  if (!('caches' in globalThis)) return
  const answers = await caches.open('luzhi-answers')
  for (const request of await answers.keys()) {
    if (ids.some((id) => request.url.includes(id))) await answers.delete(request)
  }
}

/**
 * Asks what changed at the beginning, when the page is looked at again, when there is network
 * again, and from time to time.
 */
export function startChanges(client: QueryClient): void {
  const session = useSession()
  const { follow, forget } = makeFollower(
    client,
    (since) => unwrap(api.GET('/changes', { params: { query: since ? { since } : {} } })),
    (ids) => void deleteKept(ids).catch(() => undefined),
  )
  /** Since when there was no network: what was shown from then on, the phone had kept. */
  let away: number | null = navigator.onLine ? null : 0

  async function look() {
    if (session.status !== 'signed_in' || document.visibilityState !== 'visible') return
    await follow()
    const from = away
    if (from === null || !navigator.onLine) return
    away = null
    const isOfThePhone = ({ state }: Kept) => state.dataUpdatedAt >= from
    await client.invalidateQueries({ predicate: isOfThePhone })
  }
  // Next time is soon enough.
  const quietly = () => void look().catch(() => undefined)

  addEventListener('offline', () => {
    away ??= Date.now()
  })
  addEventListener('online', quietly)
  document.addEventListener('visibilitychange', quietly)
  setInterval(quietly, every)
  let account: string | undefined
  let status = ''
  session.$subscribe(
    (_mutation, state) => {
      if (state.account?.id !== account) forget()
      account = state.account?.id
      if (state.status === 'offline') away ??= 0
      if (state.status !== status && state.status === 'signed_in') quietly()
      status = state.status
    },
    { immediate: true },
  )
}
