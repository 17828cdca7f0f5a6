/** How visits look on the phone, and what can be done about them here. */
import type { DeputyCertificateStanding } from '@/shared/api/queries/deputyCertificates'
import type { DeputyVisitActionKey } from '@/shared/api/queries/deputyVisits'
import type { VisitStanding } from '@/shared/domain/deputyVisits'
import type { IconName } from '../../components/icons'

type Tone = 'grey' | 'blue' | 'amber' | 'red' | 'green'

export const visitLooks: Record<VisitStanding, { icon: IconName; tone: Tone }> = {
  requested: { icon: 'clock', tone: 'amber' },
  refused: { icon: 'turn_back', tone: 'grey' },
  arranged: { icon: 'clock', tone: 'amber' },
  move_asked: { icon: 'turn_back', tone: 'amber' },
  confirmed: { icon: 'calendar', tone: 'blue' },
  held: { icon: 'clock', tone: 'blue' },
  late: { icon: 'alert', tone: 'red' },
  answered: { icon: 'star', tone: 'amber' },
  closed: { icon: 'check_circle', tone: 'green' },
  cancelled: { icon: 'cross', tone: 'grey' },
}

export const certificateLooks: Record<DeputyCertificateStanding, { icon: IconName; tone: Tone }> = {
  valid: { icon: 'check_circle', tone: 'green' },
  suspended: { icon: 'alert', tone: 'red' },
  ended: { icon: 'cross', tone: 'grey' },
  expired: { icon: 'clock', tone: 'amber' },
  replaced: { icon: 'cross', tone: 'grey' },
  returned: { icon: 'cross', tone: 'grey' },
}

/** What is done on the phone, what is asked for first; the office arranges at the desk. */
export const acts = [
  'confirm',
  'answer',
  'record',
  'rate',
  'move',
  'convert',
  'cancel',
] as const satisfies readonly DeputyVisitActionKey[]
export type Act = (typeof acts)[number]
