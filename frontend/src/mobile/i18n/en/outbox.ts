import type { Shape } from '@/shared/i18n'
import type { outbox as zh } from '../zh-CN/outbox'

export const outbox: Shape<typeof zh> = {
  title: 'To be sent',
  empty: 'Everything has been sent.',
  empty_hint: 'What you submit without network waits here and is sent by itself.',
  kind: {
    suggestion: 'Suggestion',
    rating: 'Rating',
    contact: 'Contact',
    promise: 'Progress of a promise',
    oral_opinion: 'Oral opinion',
    report: 'Report',
    decision_report: 'Report on a decision',
    meeting_answer: 'Answer to a meeting',
    check_in: 'Check-in',
    presence: 'Check-in of others',
  },
  waiting: 'Waiting',
  rejected: 'Refused',
  written: 'Written {time}',
  with_files: '{count} files',
  because: 'The server says: {text}',
  send_now: 'Send now',
  retry: 'Send again',
  renew: 'Check in again',
  change: 'Change and submit again',
  discard: 'Delete',
  discard_text: 'It cannot be restored and will not reach the congress.',
  still_waiting: 'Still not sent. It will be sent as soon as there is a network.',
  all_sent: 'Everything was sent',
  delivered: 'Sent: {title}',
}
