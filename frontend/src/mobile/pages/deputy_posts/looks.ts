/** How holdings of posts look: icon and tone, told apart without colour. */
import type { PostHoldingItem, PostHoldingStatus } from '@/shared/api/queries/deputyPosts'
import type { IconName } from '../../components/icons'

interface Look {
  icon: IconName
  tone: 'grey' | 'blue' | 'amber' | 'red' | 'green'
}

/** Held, but its last day or the mandate is over. */
export type HoldingState = PostHoldingStatus | 'over'

export const holdingState = (one: Pick<PostHoldingItem, 'status' | 'is_over'>): HoldingState =>
  one.status === 'held' && one.is_over ? 'over' : one.status

export const looks: Record<HoldingState, Look> = {
  claimed: { icon: 'clock', tone: 'amber' },
  held: { icon: 'check_circle', tone: 'green' },
  over: { icon: 'alert', tone: 'amber' },
  refused: { icon: 'turn_back', tone: 'grey' },
  withdrawn: { icon: 'cross', tone: 'grey' },
  ended: { icon: 'circle', tone: 'grey' },
}
