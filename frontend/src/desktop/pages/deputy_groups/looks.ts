/** How groups and their activities look: tone and 12-px shape, told apart without colour. */
import type { DeputyGroupItem } from '@/shared/api/queries/deputyGroups'
import type { GroupActivityStatus } from '@/shared/api/queries/groupActivities'

interface Look {
  tone: 'grey' | 'blue' | 'amber' | 'green'
  shape: string
}

const tick = 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm2.6 3L5.3 7.3 3.7 5.7l-.9.9 2.5 2.5 4.2-4.2z'
const clock = 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm-.6 2v3.300l2.300 1.600.7-1-1.800-1.200V3z'
const ring =
  'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm0 1.500a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7Z'
const cross =
  'M2.500 1.500 6 5l3.500-3.500 1 1L7 6l3.500 3.500-1 1L6 7l-3.500 3.500-1-1L5 6 1.500 2.500z'

export const looks: Record<GroupActivityStatus, Look> = {
  planned: { tone: 'blue', shape: clock },
  held: { tone: 'green', shape: tick },
  cancelled: { tone: 'grey', shape: cross },
}

/** What a group does in a quarter. */
export const quarterLooks: Record<'held' | 'planned' | 'none', Look> = {
  held: looks.held,
  planned: looks.planned,
  none: { tone: 'amber', shape: ring },
}

/** One of the six steps. */
export const stepLooks: Record<'done' | 'open', Look> = {
  done: looks.held,
  open: { tone: 'grey', shape: ring },
}

/** Who came. */
export const presenceLooks: Record<'came' | 'absent', Look> = {
  came: looks.held,
  absent: { tone: 'amber', shape: cross },
}

/** Whether a group holds as many activities as its year asks. */
export const paceLooks: Record<DeputyGroupItem['pace'], Look> = {
  reached: looks.held,
  on_time: looks.planned,
  behind: { tone: 'amber', shape: ring },
}
