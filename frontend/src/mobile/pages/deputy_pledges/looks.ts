/** How pledges and their items look: icon and tone, told apart without colour. */
import type { DeputyPledgeState, DeputyPledgeStatus } from '@/shared/api/queries/deputyPledges'
import type { IconName } from '../../components/icons'

interface Look {
  icon: IconName
  tone: 'grey' | 'blue' | 'amber' | 'red' | 'green'
}

export const pledgeLooks: Record<DeputyPledgeStatus, Look> = {
  submitted: { icon: 'clock', tone: 'blue' },
  reviewed: { icon: 'send', tone: 'amber' },
  closed: { icon: 'check_circle', tone: 'green' },
}

export const promiseLooks: Record<DeputyPledgeState, Look> = {
  open: { icon: 'circle', tone: 'grey' },
  under_way: { icon: 'clock', tone: 'blue' },
  done: { icon: 'check_circle', tone: 'green' },
}
