/** Where the round of a year stands: from the vote on, its ideas are history. */
import type { ProjectRoundItem } from '../api/queries/projectRounds'

export type RoundStanding = ProjectRoundItem['status'] | 'chosen'

export const roundStanding = (
  round: Pick<ProjectRoundItem, 'status' | 'chosen_on'>,
): RoundStanding => (round.chosen_on ? 'chosen' : round.status)
