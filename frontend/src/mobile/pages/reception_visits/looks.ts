/** How what was done about a visitor's matter looks on the phone. */
import type { ReceptionHandling } from '@/shared/api/queries/receptionVisits'
import type { IconName } from '../../components/icons'

type Tone = 'grey' | 'blue' | 'amber' | 'red' | 'green'

export const looks: Record<ReceptionHandling, { icon: IconName; tone: Tone }> = {
  open: { icon: 'clock', tone: 'amber' },
  answered: { icon: 'check_circle', tone: 'green' },
  handed_over: { icon: 'send', tone: 'blue' },
  suggested: { icon: 'paper', tone: 'blue' },
  refused: { icon: 'turn_back', tone: 'grey' },
}
