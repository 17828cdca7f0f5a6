/** How the states of a plan look: tone and 12-px shape, told apart without colour. */
import type { WorkPlan } from '@/shared/api/queries/workPlans'

type Tone = 'grey' | 'blue' | 'amber' | 'green'

export const looks: Record<WorkPlan['status'], { tone: Tone; shape: string }> = {
  draft: { tone: 'grey', shape: 'M2 10V8l6-6 2 2-6 6z' },
  adopted: { tone: 'amber', shape: 'M2.5 1h5l2.5 2.5V11h-7.5zM4 5v1h4V5zm0 2v1h4V7z' },
  published: {
    tone: 'green',
    shape: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm2.6 3L5.3 7.3 3.7 5.7l-.9.9 2.5 2.5 4.2-4.2z',
  },
}
