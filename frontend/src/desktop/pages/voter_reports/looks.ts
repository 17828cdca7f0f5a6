/** How reports to voters look: tone and 12-px shape, told apart without colour. */
import type { VoterReportResult, VoterReportStatus } from '@/shared/api/queries/voterReports'

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
const arrow = 'M1 5h6V2l4 4-4 4V7H1z'
const warning = 'M6 .8 11.500 10.700H.5zM5.400 4v3.500h1.200V4zm0 4.300v1.200h1.200V8.300z'

/** Where a report stands; the day of a late one is over and nobody has said what became of it. */
export const reportLooks: Record<VoterReportStatus | 'overdue', Look> = {
  planned: { tone: 'grey', shape: ring },
  held: { tone: 'amber', shape: clock },
  rating: { tone: 'blue', shape: clock },
  rated: { tone: 'amber', shape: arrow },
  fed_back: { tone: 'blue', shape: arrow },
  closed: { tone: 'green', shape: tick },
  cancelled: { tone: 'grey', shape: cross },
  overdue: { tone: 'red', shape: warning },
}

/** What the ratings come to. */
export const resultLooks: Record<VoterReportResult, Look> = {
  competent: { tone: 'green', shape: tick },
  basic: { tone: 'amber', shape: ring },
  incompetent: { tone: 'red', shape: warning },
}

/** Whether a deputy has reported. */
export const coverLooks: Record<'in_year' | 'in_term' | 'planned' | 'missing', Look> = {
  in_year: { tone: 'green', shape: tick },
  in_term: { tone: 'blue', shape: tick },
  planned: { tone: 'amber', shape: clock },
  missing: { tone: 'red', shape: warning },
}
