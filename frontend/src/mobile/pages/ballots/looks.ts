/** How the states of a ballot look on the phone. */
import type { BallotStatus } from '@/shared/api/queries/ballots'
import type { IconName } from '../../components/icons'

type Tone = 'grey' | 'blue' | 'amber' | 'red' | 'green'

export const looks: Record<BallotStatus, { icon: IconName; tone: Tone }> = {
  draft: { icon: 'pen', tone: 'grey' },
  open: { icon: 'clock', tone: 'red' },
  closed: { icon: 'lock', tone: 'amber' },
  counted: { icon: 'lock', tone: 'amber' },
  announced: { icon: 'check_circle', tone: 'green' },
  annulled: { icon: 'cross', tone: 'grey' },
}
