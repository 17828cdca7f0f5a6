/** From the server's links (`suggestions/<id>`, `suggestions?view=…`) to pages of the phone. */
import type { RouteLocationRaw } from 'vue-router'

interface Linked {
  link?: string | null
  subject_kind?: string
  subject_id?: string
  data?: unknown
}

/** Records the phone has a page for: their path at the server, and the page. */
const pages = [
  ['suggestions', 'suggestion'],
  ['motions', 'motion'],
  ['inquiries', 'inquiry'],
  ['questions', 'question'],
  ['inspections', 'inspection'],
  ['oral-opinions', 'oral_opinion'],
  ['meetings', 'meeting'],
  ['decisions', 'decision'],
  ['work-plans', 'work_plan'],
  ['project-rounds', 'project_round'],
  ['project-ideas', 'project_idea'],
  ['resident-messages', 'resident_message'],
  ['projects', 'project'],
  ['project-selections', 'project_selection'],
] as const

/** The page of an inbox item or a timeline entry; undefined when the phone has none. */
export function pageOf(one: Linked): RouteLocationRaw | undefined {
  const view = /^\/?suggestions\?view=(\w+)$/.exec(one.link ?? '')?.[1]
  if (view) return { name: 'suggestions', query: { view } }
  const digest = /^\/?reminders\/([0-9a-f-]{36})$/.exec(one.link ?? '')?.[1]
  if (digest) return { name: 'reminder', params: { id: digest } }
  for (const [collection, name] of pages) {
    const id =
      new RegExp(`^/?${collection}/([0-9a-f-]{36})`).exec(one.link ?? '')?.[1] ??
      (one.subject_kind === name ? one.subject_id : undefined)
    if (id) return { name, params: { id } }
  }
  return undefined
}
