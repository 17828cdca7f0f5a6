/** From the server's links (`suggestions/<id>`, `suggestions?view=…`) to pages of the phone. */
import type { RouteLocationRaw } from 'vue-router'

interface Linked {
  link?: string | null
  subject_kind?: string
  subject_id?: string
  data?: unknown
}

/** Kinds of records the phone has a page for, of the same name. */
const pages = [
  'suggestion',
  'motion',
  'inquiry',
  'question',
  'inspection',
  'oral_opinion',
  'meeting',
  'decision',
  'announcement',
  'work_plan',
  'project_round',
  'project_idea',
  'resident_message',
  'diary_entry',
  'project',
  'project_selection',
  'project_work',
  'deputy_contact',
  'deputy_group',
  'deputy_post',
  'deputy_post_holding',
  'deputy_pledge',
  'deputy_pledge_year',
  'group_activity',
  'group_inspection',
  'group_quarter',
  'reception',
  'reception_visit',
  'deputy_visit',
  'deputy_certificate',
  'voter_report',
  'station',
  'training',
  'bulletin',
  'duty_record',
  'duty_quarter',
  'duty_appeal',
  'duty_rule_set',
  'deputy_talk',
  'deputy_resignation',
  'deputy_appraisal',
  'award',
  'duty_file',
] as const

/** Those whose list is a page, too: where what is asked of a deputy is done (`deputy-contacts`). */
const lists = [
  'deputy_contact',
  'reception',
  'training',
  'voter_report',
  'deputy_pledge',
  'group_activity',
  'duty_record',
] as const

/** Their path at the server: `inquiry` → `inquiries`, `work_plan` → `work-plans`. */
const collectionOf = (kind: string) => `${kind.replace(/_/g, '-').replace(/y$/, 'ie')}s`

/** The page of an inbox item or a timeline entry; undefined when the phone has none. */
export function pageOf(one: Linked): RouteLocationRaw | undefined {
  const view = /^\/?suggestions\?view=(\w+)$/.exec(one.link ?? '')?.[1]
  if (view) return { name: 'suggestions', query: { view } }
  const digest = /^\/?reminders\/([0-9a-f-]{36})$/.exec(one.link ?? '')?.[1]
  if (digest) return { name: 'reminder', params: { id: digest } }
  const list = lists.find((name) => one.link?.replace(/^\/|\?.*$/g, '') === collectionOf(name))
  if (list) return { name: list }
  for (const name of pages) {
    const id =
      new RegExp(`^/?${collectionOf(name)}/([0-9a-f-]{36})`).exec(one.link ?? '')?.[1] ??
      (one.subject_kind === name ? one.subject_id : undefined)
    if (id) return { name, params: { id } }
  }
  return undefined
}
