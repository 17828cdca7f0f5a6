/** How pledges and their items look: tone and 12-px shape, told apart without colour. */
import type { DeputyPledgeState, DeputyPledgeStatus } from '@/shared/api/queries/deputyPledges'

interface Look {
  tone: 'grey' | 'blue' | 'amber' | 'green' | 'red'
  shape: string
}

const tick = 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm2.6 3L5.3 7.3 3.7 5.7l-.9.9 2.5 2.5 4.2-4.2z'
const clock = 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm-.6 2v3.300l2.300 1.600.7-1-1.800-1.200V3z'
const ring =
  'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm0 1.500a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7Z'
const arrow = 'M1 5h6V2l4 4-4 4V7H1z'

export const pledgeLooks: Record<DeputyPledgeStatus | 'missing', Look> = {
  submitted: { tone: 'blue', shape: clock },
  reviewed: { tone: 'amber', shape: arrow },
  closed: { tone: 'green', shape: tick },
  missing: { tone: 'amber', shape: ring },
}

export const promiseLooks: Record<DeputyPledgeState, Look> = {
  open: { tone: 'grey', shape: ring },
  under_way: { tone: 'blue', shape: clock },
  done: { tone: 'green', shape: tick },
}
