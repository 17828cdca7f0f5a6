/** How the states of an inquiry look on the phone. */
import type { InquiryStatus } from '@/shared/api/queries/inquiries'
import type { IconName } from '../../components/icons'

type Tone = 'grey' | 'blue' | 'amber' | 'red' | 'green'

export const looks: Record<InquiryStatus, { icon: IconName; tone: Tone }> = {
  draft: { icon: 'people', tone: 'amber' },
  submitted: { icon: 'clock', tone: 'blue' },
  returned: { icon: 'turn_back', tone: 'red' },
  answering: { icon: 'clock', tone: 'blue' },
  answered: { icon: 'star', tone: 'red' },
  demanded: { icon: 'turn_back', tone: 'amber' },
  closed: { icon: 'check_circle', tone: 'green' },
  withdrawn: { icon: 'cross', tone: 'grey' },
}
