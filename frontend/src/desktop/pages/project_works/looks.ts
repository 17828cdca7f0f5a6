/** How lights, states, tasks and questions look: tone and 12-px shape, told apart without colour. */
import type { ProjectLight, ProjectWorkStatus } from '@/shared/api/queries/projectWorks'
import type { CheckpointState, MilestoneState } from '@/shared/domain/projectWorks'

export interface Look {
  tone: 'grey' | 'blue' | 'amber' | 'green' | 'red'
  shape: string
}

const tick = 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm2.6 3L5.3 7.3 3.7 5.7l-.9.9 2.5 2.5 4.2-4.2z'
const triangle = 'M6 1l5.500 10H.5zM5.400 4.500v3.500h1.200V4.500zm0 4.500v1.200h1.200V9z'
const clock = 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm-.6 2v3.300l2.300 1.600.7-1-1.800-1.200V3z'
const pencil = 'M2 10V8l6-6 2 2-6 6z'
const pause = 'M2.500 1.500h2.500v9H2.500zm4.500 0h2.500v9H7z'
const stop = 'M1.500 1.500h9v9h-9z'
const go = 'M2.500 1.500v9l8-4.500z'
const ring =
  'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm0 1.500a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7Z'
const bubble = 'M1 1.5h10v7H6L3 11V8.5H1z'

export const lightLooks: Record<ProjectLight, Look> = {
  red: { tone: 'red', shape: triangle },
  yellow: { tone: 'amber', shape: clock },
  green: { tone: 'green', shape: tick },
}

export const looks: Record<ProjectWorkStatus, Look> = {
  planning: { tone: 'grey', shape: pencil },
  published: { tone: 'blue', shape: go },
  paused: { tone: 'amber', shape: pause },
  stopped: { tone: 'grey', shape: stop },
  accepted: { tone: 'green', shape: tick },
}

export const milestoneLooks: Record<MilestoneState, Look> = {
  done: { tone: 'green', shape: tick },
  done_late: { tone: 'green', shape: tick },
  overdue: { tone: 'red', shape: triangle },
  soon: { tone: 'amber', shape: clock },
  ahead: { tone: 'grey', shape: ring },
}

export const checkpointLooks: Record<CheckpointState, Look> = {
  closed: { tone: 'green', shape: tick },
  waiting: { tone: 'amber', shape: bubble },
  answered: { tone: 'blue', shape: bubble },
  open: { tone: 'grey', shape: ring },
}
