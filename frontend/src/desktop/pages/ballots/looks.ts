/** How the states of a ballot look: tone and 12-px shape, told apart without colour. */
import type { BallotStatus } from '@/shared/api/queries/ballots'

interface Look {
  tone: 'grey' | 'blue' | 'amber' | 'green'
  shape: string
}

export const looks: Record<BallotStatus, Look> = {
  draft: { tone: 'grey', shape: 'M2 10V8l6-6 2 2-6 6z' },
  open: { tone: 'amber', shape: 'M3 1.500 10 6l-7 4.500z' },
  closed: { tone: 'blue', shape: 'M2 2h8v8H2z' },
  counted: { tone: 'blue', shape: 'M2 6.500V10h2V6.500zm3-3V10h2V3.500zm3-2V10h2V1.500z' },
  announced: {
    tone: 'green',
    shape:
      'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm2.600 3L5.300 7.300 3.700 5.700l-.9.9 2.500 2.500 4.200-4.200z',
  },
  annulled: {
    tone: 'grey',
    shape:
      'M2.500 1.500 6 5l3.500-3.500 1 1L7 6l3.500 3.500-1 1L6 7l-3.500 3.500-1-1L5 6 1.500 2.500z',
  },
}
