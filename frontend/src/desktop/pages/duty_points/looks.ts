/** How quarters, appeals and reasons of points look: tone and 12-px shape, told apart without colour. */
import type { DutyAppealStatus, DutyPointWhy } from '@/shared/api/queries/dutyPoints'

interface Look {
  tone: 'grey' | 'blue' | 'amber' | 'green' | 'red'
  shape: string
}

const tick = 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm2.6 3L5.3 7.3 3.7 5.7l-.9.9 2.5 2.5 4.2-4.2z'
const clock = 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm-.6 2v3.300l2.300 1.600.7-1-1.800-1.200V3z'
const back = 'M5 2 1 6l4 4V7.500h6v-3H5z'
const lock = 'M3 5V4a3 3 0 0 1 6 0v1h1v6H2V5zm1.300 0h3.400V4a1.700 1.700 0 0 0-3.400 0z'
const eye =
  'M6 2.500c3 0 5 3.500 5 3.500s-2 3.500-5 3.500S1 6 1 6s2-3.500 5-3.500Zm0 1.700a1.800 1.800 0 1 0 0 3.600 1.800 1.800 0 0 0 0-3.600Z'
const plus = 'M5 1h2v4h4v2H7v4H5V7H1V5h4z'
const bar = 'M1 2h10v2H1zm4 3h2v6H5z'
const none = 'M1 5h10v2H1z'

export const quarterLooks: Record<'open' | 'closed' | 'published', Look> = {
  open: { tone: 'blue', shape: clock },
  closed: { tone: 'grey', shape: lock },
  published: { tone: 'green', shape: eye },
}

export const appealLooks: Record<DutyAppealStatus, Look> = {
  open: { tone: 'blue', shape: clock },
  upheld: { tone: 'green', shape: tick },
  rejected: { tone: 'grey', shape: back },
}

export const whyLooks: Record<DutyPointWhy, Look> = {
  base: { tone: 'grey', shape: plus },
  first: { tone: 'green', shape: plus },
  further: { tone: 'green', shape: plus },
  capped: { tone: 'amber', shape: bar },
  pool_capped: { tone: 'amber', shape: bar },
  no_line: { tone: 'grey', shape: none },
  taken_back: { tone: 'red', shape: back },
}
