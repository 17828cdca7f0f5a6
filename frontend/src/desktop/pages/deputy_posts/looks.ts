/** How holdings of posts look: tone and 12-px shape, told apart without colour. */
import type { PostHoldingItem, PostHoldingStatus } from '@/shared/api/queries/deputyPosts'

interface Look {
  tone: 'grey' | 'blue' | 'amber' | 'green' | 'red'
  shape: string
}

const tick = 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm2.6 3L5.3 7.3 3.7 5.7l-.9.9 2.5 2.5 4.2-4.2z'
const clock = 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm-.6 2v3.300l2.300 1.600.7-1-1.800-1.200V3z'
const ring =
  'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm0 1.500a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7Z'
const cross =
  'M2.500 1.500 6 5l3.500-3.500 1 1L7 6l3.500 3.500-1 1L6 7l-3.500 3.500-1-1L5 6 1.500 2.500z'

/** Held, but its last day or the mandate is over. */
export type HoldingState = PostHoldingStatus | 'over'

export const holdingState = (one: Pick<PostHoldingItem, 'status' | 'is_over'>): HoldingState =>
  one.status === 'held' && one.is_over ? 'over' : one.status

export const holdingLooks: Record<HoldingState, Look> = {
  claimed: { tone: 'amber', shape: clock },
  held: { tone: 'green', shape: tick },
  over: { tone: 'amber', shape: ring },
  refused: { tone: 'grey', shape: cross },
  withdrawn: { tone: 'grey', shape: cross },
  ended: { tone: 'grey', shape: ring },
}
