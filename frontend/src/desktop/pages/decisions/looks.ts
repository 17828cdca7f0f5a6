/** How the states of a decision look: tone and 12-px shape, told apart without colour. */
import type { DecisionHandover, DecisionStatus } from '@/shared/api/queries/decisions'

type Tone = 'grey' | 'blue' | 'amber' | 'green'
interface Look {
  tone: Tone
  shape: string
}

const arrow = 'M1 5h6V2l4 4-4 4V7H1z'
const bubble = 'M1 1.5h10v7H6L3 11V8.5H1z'
const tick = 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm2.6 3L5.3 7.3 3.7 5.7l-.9.9 2.5 2.5 4.2-4.2z'

export const looks: Record<DecisionStatus, Look> = {
  draft: { tone: 'grey', shape: 'M2 10V8l6-6 2 2-6 6z' },
  adopted: { tone: 'amber', shape: 'M2.5 1h5l2.5 2.5V11h-7.5zM4 5v1h4V5zm0 2v1h4V7z' },
  handed_over: { tone: 'blue', shape: arrow },
  reported: { tone: 'amber', shape: bubble },
  closed: { tone: 'green', shape: tick },
}

export const unitLooks: Record<DecisionHandover['status'], Look> = {
  waiting: { tone: 'blue', shape: arrow },
  reported: { tone: 'amber', shape: bubble },
  accepted: { tone: 'green', shape: tick },
}
