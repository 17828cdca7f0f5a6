/** How states of records look: tone and 12-px shape, told apart without colour. */
import type { DutyStatus } from '@/shared/api/queries/dutyRecords'

type Tone = 'grey' | 'blue' | 'amber' | 'green' | 'red'

const tick = 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm2.6 3L5.3 7.3 3.7 5.7l-.9.9 2.5 2.5 4.2-4.2z'
const clock = 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm-.6 2v3.300l2.300 1.600.7-1-1.800-1.200V3z'
const back = 'M5 2 1 6l4 4V7.500h6v-3H5z'
const cross = 'M2 3l1-1 3 3 3-3 1 1-3 3 3 3-1 1-3-3-3 3-1-1 3-3z'

export const looks: Record<DutyStatus, { tone: Tone; shape: string }> = {
  pending: { tone: 'blue', shape: clock },
  verified: { tone: 'green', shape: tick },
  refused: { tone: 'amber', shape: back },
  withdrawn: { tone: 'grey', shape: cross },
}
