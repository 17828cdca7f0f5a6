/** How colours of quarters look on the phone: told apart by shape and word, too. */
import type { GroupQuarterColour } from '@/shared/api/queries/groupQuarters'
import type { IconName } from '../../components/icons'

interface Look {
  icon: IconName
  tone: 'amber' | 'red' | 'green'
}

export const looks: Record<GroupQuarterColour, Look> = {
  green: { icon: 'check_circle', tone: 'green' },
  yellow: { icon: 'alert', tone: 'amber' },
  red: { icon: 'cross', tone: 'red' },
}
