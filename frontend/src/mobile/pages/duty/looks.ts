/** How a sitting looks: shape and tone. */
import type { DutyAttendance } from '@/shared/api/queries/dutyFiles'
import type { IconName } from '../../components/icons'

export const attendanceLooks: Record<
  DutyAttendance['state'],
  { icon: IconName; tone: 'grey' | 'red' | 'green' }
> = {
  came: { icon: 'check_circle', tone: 'green' },
  leave: { icon: 'turn_back', tone: 'grey' },
  absent: { icon: 'cross', tone: 'red' },
}
