/** How looks at groups look: tone and 12-px shape, told apart without colour. */
import type {
  GroupInspectionItem,
  GroupInspectionStatus,
} from '@/shared/api/queries/groupInspections'
import { receptionLooks } from '../stations/looks'

export type Shown = GroupInspectionStatus | 'late'

export const looks = {
  awaited: receptionLooks.planned,
  answered: receptionLooks.announced,
  closed: receptionLooks.held,
  late: receptionLooks.overdue,
}

/** Where it stands; late when its day is over and nothing was answered. */
export const shownOf = (it: Pick<GroupInspectionItem, 'status' | 'is_overdue'>): Shown =>
  it.is_overdue ? 'late' : it.status
