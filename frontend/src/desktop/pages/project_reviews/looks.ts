/** How the results of acceptances look: tone and 12-px shape, told apart without colour. */
import type { ProjectAcceptanceResult } from '@/shared/api/queries/projectReviews'

type Tone = 'green' | 'amber' | 'red'

export const acceptanceLooks: Record<ProjectAcceptanceResult, { tone: Tone; shape: string }> = {
  passed: {
    tone: 'green',
    shape: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm2.6 3L5.3 7.3 3.7 5.7l-.9.9 2.5 2.5 4.2-4.2z',
  },
  with_remarks: { tone: 'amber', shape: 'M1 1.5h10v7H6L3 11V8.5H1z' },
  failed: { tone: 'red', shape: 'M2 3l1-1 3 3 3-3 1 1-3 3 3 3-1 1-3-3-3 3-1-1 3-3z' },
}
