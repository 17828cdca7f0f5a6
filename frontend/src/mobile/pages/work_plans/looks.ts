/** How plans and their items look on the phone. */
import type { WorkPlan, WorkPlanItem } from '@/shared/api/queries/workPlans'
import type { IconName } from '../../components/icons'

interface Look {
  icon: IconName
  tone: 'grey' | 'blue' | 'amber' | 'red' | 'green'
}

export const looks: Record<WorkPlan['status'], Look> = {
  draft: { icon: 'pen', tone: 'grey' },
  adopted: { icon: 'paper', tone: 'amber' },
  published: { icon: 'check_circle', tone: 'green' },
}

const lights: Record<NonNullable<WorkPlanItem['light']>, Look> = {
  green: { icon: 'check_circle', tone: 'green' },
  yellow: { icon: 'clock', tone: 'amber' },
  red: { icon: 'alert', tone: 'red' },
  ahead: { icon: 'circle', tone: 'grey' },
}

/** Dropped items have no light; what is under way in time is not done. */
export function lookOf({ light, state }: WorkPlanItem): Look {
  if (state === 'under_way' && light === 'green') return { icon: 'clock', tone: 'blue' }
  return light ? lights[light] : { icon: 'cross', tone: 'grey' }
}
