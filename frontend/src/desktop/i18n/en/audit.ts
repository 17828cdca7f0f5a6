import type { Shape } from '@/shared/i18n'
import type { audit as zh } from '../zh-CN/audit'

export const audit: Shape<typeof zh> = {
  title: 'Audit log',
  lead: 'Every change leaves one event, chained by hashes: changing, removing or inserting one shows.',
  sealed: 'Sealed events',
  unsealed: 'To be sealed',
  last: 'Last number',
  head: 'Head hash',
  copy_hint: 'Copy it into the paper ledger to compare later.',
  verify: 'Verify the whole log',
  verifying: 'Verifying…',
  ok: 'Verified: {n} events complete; none changed, removed or inserted.',
  bad: 'Not verified: {n} checked, {m} problems found. Report at once and preserve the evidence.',
  problem: { changed: 'was changed', removed: 'is missing', inserted: 'was inserted' },
  problem_at: 'Event {n} {kind}',
  filter: { kind: 'Kind', actor: 'Actor', subject: 'Subject id', from: 'From', to: 'Before' },
  column: {
    sequence: 'No.',
    at: 'Time',
    actor: 'Actor',
    kind: 'Event',
    subject: 'Subject',
    hash: 'Hash',
  },
  system: 'System',
  pending: 'to be sealed',
  detail: 'Details',
  empty: 'No events match',
  empty_text: 'Sign-ins, changes, assignments, replies and exports are recorded by themselves.',
}
