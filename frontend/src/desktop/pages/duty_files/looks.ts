/** How files and sittings look: tone and 12-px shape, told apart without colour. */
import type { DutyAttendance, DutyFileState } from '@/shared/api/queries/dutyFiles'

interface Look {
  tone: 'grey' | 'blue' | 'amber' | 'green' | 'red'
  shape: string
}

const tick = 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm2.6 3L5.3 7.3 3.7 5.7l-.9.9 2.5 2.5 4.2-4.2z'
const clock = 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm-.6 2v3.300l2.300 1.600.7-1-1.800-1.200V3z'
const lock = 'M3 5V4a3 3 0 0 1 6 0v1h1v6H2V5zm1.300 0h3.400V4a1.700 1.700 0 0 0-3.400 0z'
const box = 'M1 2h10v3H1zm1 4h8v5H2zm2 1v1.300h4V7z'
const back = 'M5 2 1 6l4 4V7.500h6v-3H5z'
const cross = 'M3 2 6 5l3-3 1 1-3 3 3 3-1 1-3-3-3 3-1-1 3-3-3-3z'

export const fileLooks: Record<DutyFileState, Look> = {
  open: { tone: 'blue', shape: clock },
  over: { tone: 'amber', shape: back },
  closed: { tone: 'grey', shape: lock },
  handed_over: { tone: 'green', shape: box },
}

export const attendanceLooks: Record<DutyAttendance['state'], Look> = {
  came: { tone: 'green', shape: tick },
  leave: { tone: 'grey', shape: back },
  absent: { tone: 'red', shape: cross },
}
