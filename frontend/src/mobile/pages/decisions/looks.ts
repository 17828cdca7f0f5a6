/** How the states of a decision look on the phone. */
import type { DecisionHandover, DecisionStatus } from '@/shared/api/queries/decisions'
import type { IconName } from '../../components/icons'

type Tone = 'grey' | 'blue' | 'amber' | 'red' | 'green'
interface Look {
  icon: IconName
  tone: Tone
}

export const looks: Record<DecisionStatus, Look> = {
  draft: { icon: 'pen', tone: 'grey' },
  adopted: { icon: 'paper', tone: 'amber' },
  handed_over: { icon: 'clock', tone: 'blue' },
  reported: { icon: 'paper', tone: 'amber' },
  closed: { icon: 'check_circle', tone: 'green' },
}

export const unitLooks: Record<DecisionHandover['status'], Look> = {
  waiting: { icon: 'clock', tone: 'blue' },
  reported: { icon: 'paper', tone: 'amber' },
  accepted: { icon: 'check_circle', tone: 'green' },
}
