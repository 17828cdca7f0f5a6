/** How states of resignations look: tone and 12-px shape, told apart without colour. */
import type { DeputyResignationStatus } from '@/shared/api/queries/deputyResignations'

type Tone = 'grey' | 'blue' | 'amber' | 'green' | 'red'

const tick = 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm2.6 3L5.3 7.3 3.7 5.7l-.9.9 2.5 2.500 4.200-4.200z'
const clock = 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm-.6 2v3.300l2.300 1.600.7-1-1.800-1.200V3z'
const sheet = 'M2.500 1h5L10 3.500V11H2.500zM4 5h4.500v1H4zm0 2.500h4.500v1H4z'
const back = 'M5 2 1 6l4 4V7.500h6v-3H5z'
const cross = 'M2 3l1-1 3 3 3-3 1 1-3 3 3 3-1 1-3-3-3 3-1-1 3-3z'

export const looks: Record<DeputyResignationStatus, { tone: Tone; shape: string }> = {
  submitted: { tone: 'blue', shape: sheet },
  put: { tone: 'blue', shape: clock },
  accepted: { tone: 'amber', shape: tick },
  refused: { tone: 'grey', shape: cross },
  announced: { tone: 'green', shape: tick },
  withdrawn: { tone: 'grey', shape: back },
}
