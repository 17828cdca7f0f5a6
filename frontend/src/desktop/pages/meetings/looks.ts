/** How the states of a meeting and its parts look: tone and 12-px shape, told apart without colour. */
import type { AgendaItem, MeetingStatus, Sitting } from '@/shared/api/queries/meetings'

type Tone = 'grey' | 'blue' | 'amber' | 'green'
interface Look {
  tone: Tone
  shape: string
}

const pen = 'M2 10V8l6-6 2 2-6 6z'
const arrow = 'M1 5h6V2l4 4-4 4V7H1z'
const play = 'M3 1.5 10 6l-7 4.500z'
const done = 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm2.6 3L5.3 7.3 3.7 5.7l-.9.9 2.5 2.5 4.2-4.2z'
const cross =
  'M2.500 1.500 6 5l3.500-3.500 1 1L7 6l3.500 3.500-1 1L6 7l-3.500 3.500-1-1L5 6 1.500 2.500z'
const ring =
  'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm0 1.500a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7z'

export const looks: Record<MeetingStatus, Look> = {
  planned: { tone: 'grey', shape: pen },
  notified: { tone: 'blue', shape: arrow },
  open: { tone: 'amber', shape: play },
  closed: { tone: 'green', shape: done },
  cancelled: { tone: 'grey', shape: cross },
}

export const sittingLooks: Record<Sitting['status'], Look> = {
  planned: { tone: 'grey', shape: ring },
  open: { tone: 'amber', shape: play },
  closed: { tone: 'green', shape: done },
}

export const itemLooks: Record<AgendaItem['status'], Look> = {
  pending: { tone: 'grey', shape: ring },
  current: { tone: 'amber', shape: play },
  done: { tone: 'green', shape: done },
  dropped: { tone: 'grey', shape: cross },
}
