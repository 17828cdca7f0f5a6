/** How talks look on the phone. */
import type { DeputyTalkStatus } from '@/shared/api/queries/deputyTalks'
import type { IconName } from '../../components/icons'

type Tone = 'grey' | 'blue' | 'amber' | 'red' | 'green'

export const looks: Record<DeputyTalkStatus, { icon: IconName; tone: Tone }> = {
  planned: { icon: 'calendar', tone: 'blue' },
  held: { icon: 'mic', tone: 'amber' },
  followed_up: { icon: 'eye', tone: 'amber' },
  closed: { icon: 'check_circle', tone: 'green' },
  cancelled: { icon: 'cross', tone: 'grey' },
}
