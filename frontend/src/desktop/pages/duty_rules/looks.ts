/** How rules look: tone and 12-px shape, told apart without colour. */
import type { DutyRuleSetStatus } from '@/shared/api/queries/dutyPoints'

const tick = 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm2.6 3L5.3 7.3 3.7 5.7l-.9.9 2.5 2.5 4.2-4.2z'

export const looks: Record<DutyRuleSetStatus, { tone: 'grey' | 'green'; shape: string }> = {
  draft: { tone: 'grey', shape: 'M2 10V8l6-6 2 2-6 6z' },
  in_force: { tone: 'green', shape: tick },
}
