/** Events in words. */
import { useI18n } from 'vue-i18n'
import { useHasText } from '@/shared/i18n/hasText'

export const auditFilterKeys = ['kind', 'subject_id', 'actor_id', 'at_from', 'at_to'] as const
export type AuditFilter = (typeof auditFilterKeys)[number]

/** Kinds offered by the filter, the ones an auditor looks for first. */
export const eventKinds = [
  'account.signed_in',
  'account.sign_in_failed',
  'account.locked',
  'account.created',
  'account.updated',
  'account.password_reset',
  'account.role_changed',
  'account.sessions_revoked',
  'parameter.changed',
  'organ.created',
  'organ.updated',
  'term.created',
  'term.updated',
  'suggestion.submitted',
  'suggestion.accepted',
  'suggestion.returned',
  'suggestion.transferred',
  'suggestion.merged',
  'suggestion.assigned',
  'suggestion.taken_back',
  'suggestion.urged',
  'suggestion.replied',
  'suggestion.rated',
  'suggestion.closed_unrated',
  'suggestion.withdrawn',
  'motion.submitted',
  'motion.listed',
  'motion.converted',
  'motion.adopted',
  'inquiry.submitted',
  'inquiry.answered',
  'question.recorded',
  'attachment.removed',
  'attachment.discarded',
  'audit.verified',
]

/** The instant a calendar day begins in China. */
export const dayStart = (day: string) => new Date(`${day}T00:00:00+08:00`).toISOString()

/** Names of events and subjects; an unknown one shows its code. */
export function useEventWords() {
  const { t } = useI18n()
  const has = useHasText()
  return {
    kindName: (kind: string) => (has(`audit.event.${kind}`) ? t(`audit.event.${kind}`) : kind),
    subjectName: (kind: string) =>
      has(`audit.subject.${kind}`) ? t(`audit.subject.${kind}`) : kind,
  }
}
