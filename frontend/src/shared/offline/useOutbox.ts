/** The outbox as the interface sees it: always current, and sending by itself when it can. */
import { computed, shallowRef } from 'vue'
import { ApiError } from '../api/problem'
import { useSession } from '../auth/session'
import {
  fresh,
  list,
  type NewOutboxItem,
  type OutboxItem,
  put,
  remove,
  revive,
  run,
} from './outbox'
import { sendItem } from './sender'

const items = shallowRef<OutboxItem[]>([])
const isRunning = shallowRef(false)
/** Nothing is known of the outbox before it was read, nor when the device cannot read it. */
const isRead = shallowRef(false)
const afterSent = new Set<(item: OutboxItem) => void>()
const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('luzhi-outbox') : null

async function refresh(userId: string | undefined): Promise<void> {
  const found = userId ? await list(userId).catch(() => null) : null
  items.value = found ?? []
  isRead.value = found !== null
}

/** Outcome of one submission, as told to the person. */
export type Outcome =
  { kind: 'sent' } | { kind: 'waiting' } | { kind: 'rejected'; item: OutboxItem }

/** Items, counts and acts of the signed-in user's outbox. */
export function useOutbox() {
  const session = useSession()
  const userId = () => session.account?.id

  async function changed() {
    channel?.postMessage('changed')
    await refresh(userId())
  }

  /** Sends what waits; does nothing without a user. */
  async function flush(): Promise<void> {
    const id = userId()
    if (!id) return
    await refresh(id)
    if (!items.value.some((item) => item.state === 'waiting')) return
    isRunning.value = true
    try {
      const result = await run(id, sendItem)
      for (const item of result.sent) afterSent.forEach((listener) => listener(item))
    } finally {
      isRunning.value = false
      await changed()
    }
  }

  /** Writes a submission down and tries to send it at once. */
  async function submit(input: Omit<NewOutboxItem, 'user_id'>): Promise<Outcome> {
    const id = userId()
    if (!id) throw new Error('no user')
    const written = { ...input, user_id: id }
    let item: OutboxItem
    try {
      item = await put(written)
    } catch (full) {
      return sendUnkept(fresh(written), full)
    }
    await flush().catch(() => undefined)
    const kept = items.value.find((one) => one.id === item.id)
    if (!kept) return { kind: 'sent' }
    return kept.state === 'rejected' ? { kind: 'rejected', item: kept } : { kind: 'waiting' }
  }

  /** A phone that is full keeps nothing for later, but may still send. */
  async function sendUnkept(item: OutboxItem, full: unknown): Promise<Outcome> {
    try {
      await sendItem(item, async () => undefined)
    } catch (error) {
      throw error instanceof ApiError ? error : full
    }
    afterSent.forEach((listener) => listener(item))
    return { kind: 'sent' }
  }

  /** Tries a rejected item again as it is. */
  async function retry(id: string): Promise<void> {
    await revive(id)
    await flush()
  }

  /** Deletes an item from this device. */
  async function discard(id: string): Promise<void> {
    await remove(id)
    await changed()
  }

  return {
    items,
    isRead,
    isRunning,
    waiting: computed(() => items.value.filter((item) => item.state === 'waiting')),
    rejected: computed(() => items.value.filter((item) => item.state === 'rejected')),
    /** Reads what is written down: for who decides by it right after the page was opened. */
    recount: () => refresh(userId()),
    flush,
    submit,
    retry,
    discard,
  }
}

/** Starts the automatic sending of an entry; `onSent` hears of every delivered item. */
export function startOutbox(onSent: (item: OutboxItem) => void): void {
  const session = useSession()
  const { flush, waiting } = useOutbox()
  const quietly = () => void flush().catch(() => undefined)
  afterSent.add(onSent)
  channel?.addEventListener('message', () => void refresh(session.account?.id))
  addEventListener('online', () => void session.reconnect().then(quietly))
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void session.reconnect().then(quietly)
  })
  // Some phones never report `online`: look again from time to time while something waits.
  setInterval(() => {
    if (waiting.value.length > 0 && document.visibilityState === 'visible') {
      void session.reconnect().then(quietly)
    }
  }, 30_000)
  let last: string | undefined
  session.$subscribe(
    (_mutation, state) => {
      if (state.account?.id === last) return
      last = state.account?.id
      void refresh(last).then(quietly)
    },
    { immediate: true },
  )
}
