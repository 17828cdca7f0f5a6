/** How the states of a motion look on the phone. */
import type { MotionStatus } from '@/shared/api/queries/motions'
import type { IconName } from '../../components/icons'

type Tone = 'grey' | 'blue' | 'amber' | 'red' | 'green'

export const looks: Record<MotionStatus, { icon: IconName; tone: Tone }> = {
  draft: { icon: 'people', tone: 'amber' },
  submitted: { icon: 'clock', tone: 'blue' },
  returned: { icon: 'turn_back', tone: 'red' },
  referred: { icon: 'clock', tone: 'blue' },
  on_agenda: { icon: 'clock', tone: 'blue' },
  adopted: { icon: 'check_circle', tone: 'green' },
  rejected: { icon: 'cross', tone: 'grey' },
  converted: { icon: 'send', tone: 'amber' },
  not_listed: { icon: 'cross', tone: 'grey' },
  withdrawn: { icon: 'cross', tone: 'grey' },
}
