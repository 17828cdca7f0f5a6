/** How the states of a round look: tone and 12-px shape, told apart without colour. */
import type { RoundStanding } from '@/shared/domain/projectRounds'

type Tone = 'grey' | 'blue' | 'amber' | 'green'

export const looks: Record<RoundStanding, { tone: Tone; shape: string }> = {
  preparing: { tone: 'grey', shape: 'M2 10V8l6-6 2 2-6 6z' },
  soliciting: { tone: 'green', shape: 'M1 1.5h10v7H6L3 11V8.5H1z' },
  chosen: { tone: 'blue', shape: 'M1 6l1.5-1.5L5 7l4.5-5L11 3.5 5 10z' },
  sorting: { tone: 'amber', shape: 'M1 2h10v2H1zm2 3h6v2H3zm1.5 3h3v2h-3z' },
}
