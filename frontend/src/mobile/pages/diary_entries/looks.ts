/** How what was done looks on the phone. */
import type { DiaryHandling } from '@/shared/api/queries/diaryEntries'
import type { IconName } from '../../components/icons'

type Tone = 'grey' | 'blue' | 'amber' | 'red' | 'green'

export const looks: Record<DiaryHandling, { icon: IconName; tone: Tone }> = {
  noted: { icon: 'pen', tone: 'grey' },
  explained: { icon: 'mic', tone: 'green' },
  helped: { icon: 'check_circle', tone: 'green' },
  forwarded: { icon: 'send', tone: 'blue' },
  suggested: { icon: 'paper', tone: 'blue' },
  proposed: { icon: 'star', tone: 'blue' },
}
