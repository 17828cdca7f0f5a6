/** How trainings and bulletins look: tone and 12-px shape, told apart without colour. */
import type { BulletinStatus } from '@/shared/api/queries/bulletins'
import type { TrainingDeputy, TrainingStatus } from '@/shared/api/queries/trainings'

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
const warning = 'M6 .8 11.500 10.700H.5zM5.400 4v3.500h1.200V4zm0 4.300v1.200h1.200V8.300z'

/** Where a training stands; a late one is over and nobody has said who came. */
export const trainingLooks: Record<TrainingStatus | 'overdue', Look> = {
  planned: { tone: 'grey', shape: ring },
  announced: { tone: 'blue', shape: clock },
  held: { tone: 'green', shape: tick },
  cancelled: { tone: 'grey', shape: cross },
  overdue: { tone: 'red', shape: warning },
}

/** What is known of somebody who is invited: whether they came, before what they answered. */
export type PersonState = 'silent' | 'coming' | 'leave' | 'came' | 'absent'

export function personState(it: Pick<TrainingDeputy, 'answer' | 'is_present'>): PersonState {
  if (it.is_present !== null) return it.is_present ? 'came' : 'absent'
  return it.answer ?? 'silent'
}

export const personLooks: Record<PersonState, Look> = {
  silent: { tone: 'grey', shape: ring },
  coming: { tone: 'blue', shape: tick },
  leave: { tone: 'amber', shape: cross },
  came: { tone: 'green', shape: tick },
  absent: { tone: 'amber', shape: cross },
}

/** Whether the hours of a year are reached. */
export const hoursLooks: Record<'met' | 'lacking', Look> = {
  met: { tone: 'green', shape: tick },
  lacking: { tone: 'amber', shape: ring },
}

export const bulletinLooks: Record<BulletinStatus, Look> = {
  draft: { tone: 'grey', shape: ring },
  sent: { tone: 'blue', shape: tick },
  withdrawn: { tone: 'grey', shape: cross },
}

/** Whether somebody has read it. */
export const readLooks: Record<'read' | 'unread', Look> = {
  read: { tone: 'green', shape: tick },
  unread: { tone: 'amber', shape: ring },
}
