/** How the states of an oral opinion look on the phone. */
import type { OralOpinionStatus } from '@/shared/api/queries/oralOpinions'
import type { IconName } from '../../components/icons'

type Tone = 'grey' | 'blue' | 'amber' | 'red' | 'green'

export const looks: Record<OralOpinionStatus, { icon: IconName; tone: Tone }> = {
  open: { icon: 'clock', tone: 'amber' },
  routed: { icon: 'send', tone: 'blue' },
  answered: { icon: 'check_circle', tone: 'green' },
  taken_over: { icon: 'paper', tone: 'green' },
}
