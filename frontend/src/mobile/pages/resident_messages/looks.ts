/** How a letter stands on the phone. */
import type { standing } from '@/shared/domain/residentMessages'
import type { IconName } from '../../components/icons'

type Tone = 'grey' | 'blue' | 'amber' | 'red' | 'green'

export const looks: Record<ReturnType<typeof standing>, { icon: IconName; tone: Tone }> = {
  waiting: { icon: 'clock', tone: 'amber' },
  refused: { icon: 'cross', tone: 'grey' },
  shown: { icon: 'check_circle', tone: 'green' },
  passed_on: { icon: 'clock', tone: 'amber' },
  forwarded: { icon: 'send', tone: 'blue' },
  converted: { icon: 'paper', tone: 'green' },
  answered: { icon: 'check_circle', tone: 'green' },
}
