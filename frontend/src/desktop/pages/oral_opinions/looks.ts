/** How the states of an oral opinion look: tone and 12-px shape, told apart without colour. */
import type { OralOpinionStatus } from '@/shared/api/queries/oralOpinions'

type Tone = 'grey' | 'blue' | 'amber' | 'green'

export const looks: Record<OralOpinionStatus, { tone: Tone; shape: string }> = {
  open: { tone: 'amber', shape: 'M1 1.5h10v7H6L3 11V8.5H1z' },
  routed: { tone: 'blue', shape: 'M1 5h6V2l4 4-4 4V7H1z' },
  answered: {
    tone: 'green',
    shape: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm2.6 3L5.3 7.3 3.7 5.7l-.9.9 2.5 2.5 4.2-4.2z',
  },
  taken_over: { tone: 'green', shape: 'M2 10V8l6-6 2 2-6 6z' },
}
