/** How an outbox item travels: its files first, then the submission itself. */
import { authorisedFetch } from '../api/client'
import { ApiError } from '../api/problem'
import type { OutboxItem, Send } from './outbox'

async function send(
  path: string,
  key: string,
  body: BodyInit,
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

async function uploadFiles(item: OutboxItem, keep: (item: OutboxItem) => Promise<void>) {
  for (const file of item.files) {
    if (file.attachment_id) continue
    const form = new FormData()
    form.append('subject_kind', item.file_subject ?? 'suggestion')
    form.append('subject_id', item.subject_id)
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
  const headers: Record<string, string> = { 'Content-Type': 'application/json' }
  if (item.version !== null) headers['If-Match'] = `"v${item.version}"`
  const answer = await send(item.path, item.id, JSON.stringify(body), headers, item.method)
  return answer?.id === item.subject_id ? (answer.version ?? null) : null
}
