/** How the states of the choice look: tone and 12-px shape, told apart without colour. */
import type { ProjectSelection } from '@/shared/api/queries/projectSelections'

type Tone = 'grey' | 'blue' | 'amber' | 'green'

export const looks: Record<ProjectSelection['status'], { tone: Tone; shape: string }> = {
  draft: { tone: 'grey', shape: 'M2 10V8l6-6 2 2-6 6z' },
  adopted: { tone: 'blue', shape: 'M2 1h8v10H2zm2 2v1h4V3zm0 3v1h4V6z' },
  voting: { tone: 'amber', shape: 'M1 4h10v7H1zm3-3h4v5H4z' },
  announced: {
    tone: 'green',
    shape: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm2.6 3L5.3 7.3 3.7 5.7l-.9.9 2.5 2.5 4.2-4.2z',
  },
}
