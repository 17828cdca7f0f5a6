/** How the states of a meeting look on the phone. */
import type { MeetingStatus } from '@/shared/api/queries/meetings'
import type { IconName } from '../../components/icons'

type Tone = 'grey' | 'blue' | 'amber' | 'red' | 'green'

export const looks: Record<MeetingStatus, { icon: IconName; tone: Tone }> = {
  planned: { icon: 'pen', tone: 'grey' },
  notified: { icon: 'bell', tone: 'blue' },
  open: { icon: 'clock', tone: 'amber' },
  closed: { icon: 'check_circle', tone: 'green' },
  cancelled: { icon: 'cross', tone: 'grey' },
}
