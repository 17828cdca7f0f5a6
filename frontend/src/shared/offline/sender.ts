/** How an outbox item travels: its files first, then the submission itself. */
import { authorisedFetch } from '../api/client'
import { ApiError } from '../api/problem'
import type { OutboxItem, Send } from './outbox'

async function send(
  path: string,
  key: string,
  body: BodyInit | null,
  headers: Record<string, string>,
  method = 'POST',
) {
  const response = await authorisedFetch(
    new Request(new URL(`/api/v1${path}`, location.origin), {
      method,
      credentials: 'same-origin',
      headers: { ...headers, 'Idempotency-Key': key },
      body,
    }),
  )
  const answer: unknown = await response.json().catch(() => null)
  if (!response.ok) throw new ApiError(response.status, answer)
  return answer as { id?: string; version?: number } | null
}

/**
 * A refusal that is none: what was to be deleted is gone, the record says already what was to be
 * changed (an answer was lost), or others acted meanwhile and what the person read is unchanged.
 */
async function reconsider(
  item: OutboxItem,
  refused: unknown,
  again: (version: number) => ReturnType<typeof send>,
) {
  if (!(refused instanceof ApiError)) throw refused
  if (item.method === 'DELETE' && refused.status === 404) return null
  const facts = item.method === 'PATCH' ? item.body : item.seen
  if (refused.status !== 412 || !facts) throw refused
  const record = item.method ? item.path : item.path.replace(/\/[^/]+$/, '')
  const now = await send(record, item.id, null, {}, 'GET')
  const told = now as Record<string, unknown> | null
  const isSame = Object.keys(facts).every(
    (key) => JSON.stringify(facts[key]) === JSON.stringify(told?.[key]),
  )
  // An older one comes from what the phone keeps, and says nothing of what the server has.
  if (!isSame || !now?.version || now.version <= (item.version ?? 0)) throw refused
  return item.method ? now : again(now.version)
}

async function uploadFiles(item: OutboxItem, keep: (item: OutboxItem) => Promise<void>) {
  for (const file of item.files) {
    if (file.attachment_id) continue
    const form = new FormData()
    form.append('subject_kind', item.file_subject ?? 'suggestion')
    form.append('subject_id', item.subject_id)
    // Which step of an activity they prove.
    if (item.file_subject === 'group_activity' && item.part_id) form.append('part', item.part_id)
    form.append('file', file.blob, file.name)
    file.attachment_id = (await send('/attachments', file.key, form, {}))?.id ?? null
    await keep(item)
  }
}

/** Sends one item; an upload that got through is never repeated. */
export const sendItem: Send = async (item, keep) => {
  await uploadFiles(item, keep)
  const ids = item.files.map((file) => file.attachment_id).filter((id) => id !== null)
  const body =
    !item.file_subject && ids.length > 0 ? { ...item.body, attachment_ids: ids } : item.body
  const go = (version: number | null) => {
    const headers: Record<string, string> = { 'Content-Type': 'application/json' }
    if (version !== null) headers['If-Match'] = `"v${version}"`
    const content = item.method === 'DELETE' ? null : JSON.stringify(body)
    return send(item.path, item.id, content, headers, item.method)
  }
  const answer = await go(item.version).catch((refused: unknown) => reconsider(item, refused, go))
  return answer?.id === item.subject_id ? (answer.version ?? null) : null
}
