/** 持证视察、约见 and 代表证 (代表法29, 49): kinds, states, what waits. */
import type {
  DeputyVisit,
  DeputyVisitActionKey,
  DeputyVisitItem,
  DeputyVisitKind,
  DeputyVisitRating,
  DeputyVisitStatus,
} from '../api/queries/deputyVisits'

export const visitKinds = ['inspection', 'meeting'] as const satisfies readonly DeputyVisitKind[]
export const visitStatuses = [
  'requested',
  'arranged',
  'move_asked',
  'confirmed',
  'held',
  'answered',
  'closed',
  'refused',
  'cancelled',
] as const satisfies readonly DeputyVisitStatus[]
export const visitRatings = [
  'satisfied',
  'partly',
  'dissatisfied',
] as const satisfies readonly DeputyVisitRating[]

export const deputyVisitAction = (one: Pick<DeputyVisit, 'actions'>, key: DeputyVisitActionKey) =>
  one.actions.find((action) => action.key === key)

/** Where it stands, for whoever has to see to it. */
export type VisitStanding = DeputyVisitStatus | 'late'

export const visitStanding = (
  one: Pick<DeputyVisitItem, 'status' | 'is_overdue'>,
): VisitStanding => (one.is_overdue ? 'late' : one.status)

/** The day that counts: when it was, is arranged for, or is wished for. */
export const dayOfVisit = (one: Pick<DeputyVisitItem, 'held_on' | 'visit_on' | 'wished_on'>) =>
  one.held_on ?? one.visit_on ?? one.wished_on

/** What a draft suggestion begins with: what was seen, then what is asked for. */
export const contentOfVisit = (one: Pick<DeputyVisit, 'findings' | 'requests'>) =>
  [one.findings, one.requests].filter(Boolean).join('\n')
