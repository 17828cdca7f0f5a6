/** How the lights and states of carrying out look on the phone. */
import type { ProjectAcceptanceResult, ProjectRating } from '@/shared/api/queries/projectReviews'
import type {
  ProjectLight,
  ProjectWorkItem,
  ProjectWorkStatus,
} from '@/shared/api/queries/projectWorks'
import type { CheckpointState, MilestoneState } from '@/shared/domain/projectWorks'
import type { IconName } from '../../components/icons'

interface Look {
  icon: IconName
  tone: 'grey' | 'blue' | 'amber' | 'red' | 'green'
}

const looks: Record<ProjectLight | ProjectWorkStatus, Look> = {
  green: { icon: 'check_circle', tone: 'green' },
  yellow: { icon: 'clock', tone: 'amber' },
  red: { icon: 'alert', tone: 'red' },
  planning: { icon: 'pen', tone: 'grey' },
  published: { icon: 'paper', tone: 'blue' },
  paused: { icon: 'clock', tone: 'amber' },
  stopped: { icon: 'cross', tone: 'grey' },
  accepted: { icon: 'check_circle', tone: 'green' },
}

/** The light while there is one, else where it stands. */
export const standing = (one: Pick<ProjectWorkItem, 'light' | 'status'>) =>
  one.light?.light ?? one.status

export const lookOf = (one: Pick<ProjectWorkItem, 'light' | 'status'>): Look => looks[standing(one)]

export const taskLooks: Record<MilestoneState, Look> = {
  done: { icon: 'check_circle', tone: 'green' },
  done_late: { icon: 'check_circle', tone: 'amber' },
  overdue: { icon: 'alert', tone: 'red' },
  soon: { icon: 'clock', tone: 'amber' },
  ahead: { icon: 'circle', tone: 'grey' },
}

export const checkpointLooks: Record<CheckpointState, Look> = {
  closed: { icon: 'check_circle', tone: 'green' },
  answered: { icon: 'check', tone: 'blue' },
  waiting: { icon: 'clock', tone: 'amber' },
  open: { icon: 'circle', tone: 'grey' },
}

export const acceptanceLooks: Record<ProjectAcceptanceResult, Look> = {
  passed: { icon: 'check_circle', tone: 'green' },
  with_remarks: { icon: 'check_circle', tone: 'amber' },
  failed: { icon: 'alert', tone: 'red' },
}

/** Whether what the congress said is good, and how to show it. */
export const gradeTone: Record<NonNullable<ProjectRating['grade']>, string> = {
  satisfied: 'good',
  basically_satisfied: 'good',
  dissatisfied: 'bad',
}
