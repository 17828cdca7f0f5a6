/** Sending through the outbox from a form: a refusal goes back to the form, nothing else is lost. */
import { shallowRef } from 'vue'
import { ApiError } from '@/shared/api/problem'
import type { NewOutboxItem, OutboxItem } from '@/shared/offline/outbox'
import type { useOutbox } from '@/shared/offline/useOutbox'

/** The record about which something is being sent just now: it does not wait yet. */
export const sending = shallowRef('')

/** What the server said to an item that it refused. */
export function refusalOf(item: OutboxItem): ApiError {
  const { status = 422, code = 'http_422', detail, params, errors } = item.refusal ?? {}
  return new ApiError(status, { status, code, params, errors, ...(detail ? { detail } : {}) })
}

/** How many versions there are after the one somebody acted on, as a refusal (412) tells it. */
export function missedBy(seen: number | null, refusal: unknown): number {
  if (seen === null || !(refusal instanceof ApiError) || refusal.status !== 412) return 0
  const { version } = refusal.params
  return typeof version === 'number' ? Math.max(0, version - seen) : 0
}

/** Says whether the server has it or it waits on this phone; throws what the server refused. */
export async function sendOrWait(
  outbox: ReturnType<typeof useOutbox>,
  item: Omit<NewOutboxItem, 'user_id'>,
): Promise<'sent' | 'waiting'> {
  sending.value = item.subject_id
  try {
    const answer = await outbox.submit(item)
    if (answer.kind !== 'rejected') return answer.kind
    await outbox.discard(answer.item.id)
    throw refusalOf(answer.item)
  } finally {
    sending.value = ''
  }
}
