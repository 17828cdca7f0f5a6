/** How resignations look on the phone. */
import type { DeputyResignationStatus } from '@/shared/api/queries/deputyResignations'
import type { IconName } from '../../components/icons'

type Tone = 'grey' | 'blue' | 'amber' | 'red' | 'green'

export const looks: Record<DeputyResignationStatus, { icon: IconName; tone: Tone }> = {
  submitted: { icon: 'paper', tone: 'blue' },
  put: { icon: 'clock', tone: 'blue' },
  accepted: { icon: 'check', tone: 'amber' },
  refused: { icon: 'cross', tone: 'grey' },
  announced: { icon: 'check_circle', tone: 'green' },
  withdrawn: { icon: 'turn_back', tone: 'grey' },
}
