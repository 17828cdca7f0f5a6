/** From the server's links (`suggestions/<id>`, `suggestions?view=…`) to pages of the phone. */
import type { RouteLocationRaw } from 'vue-router'

interface Linked {
  link?: string | null
  subject_kind?: string
  subject_id?: string
  data?: unknown
}

/** The page of an inbox item or a timeline entry; undefined when the phone has none. */
export function pageOf(one: Linked): RouteLocationRaw | undefined {
  const view = /^\/?suggestions\?view=(\w+)$/.exec(one.link ?? '')?.[1]
  if (view) return { name: 'suggestions', query: { view } }
  const digest = /^\/?reminders\/([0-9a-f-]{36})$/.exec(one.link ?? '')?.[1]
  if (digest) return { name: 'reminder', params: { id: digest } }
  const id =
    /^\/?suggestions\/([0-9a-f-]{36})/.exec(one.link ?? '')?.[1] ??
    (one.subject_kind === 'suggestion' ? one.subject_id : undefined)
  return id ? { name: 'suggestion', params: { id } } : undefined
}
