/** Events of talks, resignations and reports of enforcing organs in the audit log. */
import type { Shape } from '@/shared/i18n'
import type {
  talkEvents as zhEvents,
  talkSubjects as zhSubjects,
} from '../../zh-CN/pages/audit_talks'

export const talkEvents: Shape<typeof zhEvents> = {
  deputy_talk: {
    planned: 'Talk planned',
    updated: 'Talk changed',
    held: 'Talk recorded',
    notified: 'Notice given',
    advised: 'Advice to resign recorded',
    answered: 'Deputy answered',
    improved: 'Looked at again: better',
    not_improved: 'Looked at again: not better',
    closed: 'Talk closed',
    cancelled: 'Talk called off',
  },
  deputy_resignation: {
    submitted: 'Resignation handed in',
    put: 'Resignation put before a meeting',
    accepted: 'Resignation accepted',
    refused: 'Resignation not accepted',
    announced: 'Resignation announced',
    withdrawn: 'Resignation taken back',
  },
  custody_report: {
    received: 'Report of an enforcing organ received',
    consented: 'Consent recorded',
    not_consented: 'Consent refused',
    acted_on: 'Report of an enforcing organ dealt with',
    closed: 'Report of an enforcing organ closed',
  },
}

export const talkSubjects: Shape<typeof zhSubjects> = {
  deputy_talk: 'Talk with a deputy',
  deputy_resignation: 'Resignation of a deputy',
  custody_report: 'Report of an enforcing organ',
}
