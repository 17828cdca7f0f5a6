/** How states of talks look: tone and 12-px shape, told apart without colour. */
import type { DeputyTalkStatus } from '@/shared/api/queries/deputyTalks'

type Tone = 'grey' | 'blue' | 'amber' | 'green' | 'red'

const tick = 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm2.6 3L5.3 7.3 3.7 5.7l-.9.9 2.5 2.5 4.2-4.2z'
const clock = 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm-.6 2v3.300l2.300 1.600.7-1-1.800-1.200V3z'
const bubble = 'M1 2h10v6.500H6.500L4 11V8.500H1z'
const eye =
  'M6 2.500c3 0 5 3.500 5 3.500s-2 3.500-5 3.500S1 6 1 6s2-3.500 5-3.500zM6 4.500a1.500 1.500 0 1 0 0 3 1.500 1.500 0 0 0 0-3z'
const cross = 'M2 3l1-1 3 3 3-3 1 1-3 3 3 3-1 1-3-3-3 3-1-1 3-3z'

export const looks: Record<DeputyTalkStatus, { tone: Tone; shape: string }> = {
  planned: { tone: 'blue', shape: clock },
  held: { tone: 'amber', shape: bubble },
  followed_up: { tone: 'amber', shape: eye },
  closed: { tone: 'green', shape: tick },
  cancelled: { tone: 'grey', shape: cross },
}
