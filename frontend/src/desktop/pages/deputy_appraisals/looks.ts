/** How states and results of appraisals look: tone and 12-px shape, told apart without colour. */
import type {
  DeputyAppraisalOutcome,
  DeputyAppraisalStatus,
} from '@/shared/api/queries/deputyAppraisals'

interface Look {
  tone: 'grey' | 'blue' | 'amber' | 'green' | 'red'
  shape: string
}

const tick = 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm2.6 3L5.3 7.3 3.7 5.7l-.9.9 2.5 2.5 4.2-4.2z'
const clock = 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm-.6 2v3.300l2.300 1.600.7-1-1.800-1.200V3z'
const ring =
  'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm0 1.500a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7Z'
const arrow = 'M1 5h6V2l4 4-4 4V7H1z'
const cross = 'M2 3l1-1 3 3 3-3 1 1-3 3 3 3-1 1-3-3-3 3-1-1 3-3z'

export const looks: Record<DeputyAppraisalStatus, Look> = {
  draft: { tone: 'grey', shape: ring },
  open: { tone: 'blue', shape: clock },
  closed: { tone: 'amber', shape: ring },
  proposed: { tone: 'amber', shape: arrow },
  decided: { tone: 'green', shape: tick },
  cancelled: { tone: 'grey', shape: cross },
}

export const outcomeLooks: Record<DeputyAppraisalOutcome, Look> = {
  five_good: { tone: 'green', shape: tick },
  not_reached: { tone: 'grey', shape: ring },
  left_out: { tone: 'grey', shape: cross },
}
