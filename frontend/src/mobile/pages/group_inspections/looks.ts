/** How looks at groups look on the phone: told apart by shape and word, too. */
import type { GroupInspectionItem } from '@/shared/api/queries/groupInspections'
import type { IconName } from '../../components/icons'

interface Look {
  icon: IconName
  tone: 'amber' | 'red' | 'green' | 'blue'
}

type Shown = GroupInspectionItem['status'] | 'late'

export const looks: Record<Shown, Look> = {
  awaited: { icon: 'clock', tone: 'amber' },
  answered: { icon: 'send', tone: 'blue' },
  closed: { icon: 'check_circle', tone: 'green' },
  late: { icon: 'alert', tone: 'red' },
}

/** Where it stands; late when its day is over and nothing was answered. */
export const shownOf = (it: Pick<GroupInspectionItem, 'status' | 'is_overdue'>): Shown =>
  it.is_overdue ? 'late' : it.status
