/** How files look: shape and tone. */
import type { DutyFileState } from '@/shared/api/queries/dutyFiles'
import type { IconName } from '../../components/icons'

export const fileLooks: Record<
  DutyFileState,
  { icon: IconName; tone: 'grey' | 'blue' | 'amber' | 'green' }
> = {
  open: { icon: 'clock', tone: 'blue' },
  over: { icon: 'turn_back', tone: 'amber' },
  closed: { icon: 'lock', tone: 'grey' },
  handed_over: { icon: 'check_circle', tone: 'green' },
}
