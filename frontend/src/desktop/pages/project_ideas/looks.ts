/** How the states of an idea look: tone and 12-px shape, told apart without colour. */
import type { ProjectIdeaStatus } from '@/shared/api/queries/projectIdeas'

type Tone = 'grey' | 'blue' | 'amber' | 'green'

export const looks: Record<ProjectIdeaStatus, { tone: Tone; shape: string }> = {
  new: { tone: 'amber', shape: 'M1 1.5h10v7H6L3 11V8.5H1z' },
  taken: {
    tone: 'green',
    shape: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm2.6 3L5.3 7.3 3.7 5.7l-.9.9 2.5 2.5 4.2-4.2z',
  },
  merged: { tone: 'blue', shape: 'M1 5h6V2l4 4-4 4V7H1z' },
  excluded: { tone: 'grey', shape: 'M2 3l1-1 3 3 3-3 1 1-3 3 3 3-1 1-3-3-3 3-1-1 3-3z' },
  pooled: { tone: 'blue', shape: 'M2.5 1h7v2h-7zM1.5 4h9v7h-9zm3 2v1h3V6z' },
}
