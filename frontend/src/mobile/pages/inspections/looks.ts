/** How the states of an inspection look on the phone. */
import type { InspectionStatus } from '@/shared/api/queries/inspections'
import type { IconName } from '../../components/icons'

type Tone = 'grey' | 'blue' | 'amber' | 'red' | 'green'

export const looks: Record<InspectionStatus, { icon: IconName; tone: Tone }> = {
  open: { icon: 'pen', tone: 'grey' },
  handed_over: { icon: 'clock', tone: 'blue' },
  answered: { icon: 'paper', tone: 'amber' },
  fed_back: { icon: 'check_circle', tone: 'green' },
}
