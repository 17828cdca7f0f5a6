/** 代表小组 (A1) and their activities (A2): kinds, the six steps, who came. */
import type {
  DeputyGroup,
  DeputyGroupActionKey,
  DeputyGroupItem,
  DeputyGroupKind,
  DeputyGroupMember,
} from '../api/queries/deputyGroups'
import type {
  GroupActivity,
  GroupActivityActionKey,
  GroupActivityAttendance,
  GroupActivityItem,
  GroupActivityLink,
  GroupActivityPresence,
  GroupActivityStatus,
  GroupActivityStep,
  GroupActivityStepState,
} from '../api/queries/groupActivities'
import type { Attachment } from '../api/types'

export const groupKinds = [
  'regional',
  'professional',
  'joint',
] as const satisfies readonly DeputyGroupKind[]
export const activityStatuses = [
  'planned',
  'held',
  'cancelled',
] as const satisfies readonly GroupActivityStatus[]
/** In their order: 六步活动. */
export const activitySteps = [
  'theme',
  'research',
  'discussion',
  'proposal',
  'handover',
  'follow_up',
] as const satisfies readonly GroupActivityStep[]
/** What proves a step. An answer that a phone kept may be older than steps with files. */
export const filesOfStep = (step: { attachments?: Attachment[] }): Attachment[] =>
  step.attachments ?? []
/** How many files an activity has, with those of its steps. */
export const fileCount = (one: Pick<GroupActivity, 'attachments' | 'steps'>) =>
  one.steps.reduce((sum, step) => sum + filesOfStep(step).length, one.attachments.length)
/** What a step may have led to. */
export const stepLinks = [
  'suggestion',
  'oral_opinion',
  'project_idea',
  'inspection',
  'decision',
  'reception_visit',
] as const satisfies readonly GroupActivityLink[]

/** The quarter of a day, 1 to 4. */
export const quarterOf = (day: string) => Math.ceil(Number(day.slice(5, 7)) / 3)
export const yearOf = (day: string) => Number(day.slice(0, 4))

export const groupAction = (one: Pick<DeputyGroup, 'actions'>, key: DeputyGroupActionKey) =>
  one.actions.find((action) => action.key === key)
export const activityAction = (one: Pick<GroupActivity, 'actions'>, key: GroupActivityActionKey) =>
  one.actions.find((action) => action.key === key)

/** Who belongs to a group now, who leads it first. */
export function membersNow(
  one: Pick<DeputyGroup, 'members' | 'leader_id' | 'deputy_leader_id'>,
): DeputyGroupMember[] {
  const rank = ({ deputy_id }: DeputyGroupMember) =>
    deputy_id === one.leader_id ? 0 : deputy_id === one.deputy_leader_id ? 1 : 2
  return one.members.filter((it) => it.left_on === null).sort((a, b) => rank(a) - rank(b))
}

/** Who belonged to it before and does not any more. */
export const membersBefore = (one: Pick<DeputyGroup, 'members'>) =>
  one.members.filter(
    (it) =>
      it.left_on !== null &&
      !one.members.some((now) => now.deputy_id === it.deputy_id && now.left_on === null),
  )

/** Years a plan is written for: this one and the next. */
export const planYears = (today: string) => [yearOf(today), yearOf(today) + 1]
export const planOf = (one: Pick<DeputyGroup, 'plans'>, year: number) =>
  one.plans.find((plan) => plan.year === year)

/** What a group does in a quarter, of the activities of that quarter. */
export function quarterOfGroup(
  group: Pick<DeputyGroupItem, 'id'>,
  activities: readonly GroupActivityItem[],
): { held: number; next: string | null } {
  const own = activities.filter((it) => it.groups.some((one) => one.id === group.id))
  const planned = own.filter((it) => it.status === 'planned').map((it) => it.held_on)
  return {
    held: own.filter((it) => it.status === 'held').length,
    next: planned.sort()[0] ?? null,
  }
}

/** The step that comes next; undefined once all are recorded. */
export const nextStep = (one: Pick<GroupActivity, 'steps'>): GroupActivityStepState | undefined =>
  one.steps.find((it) => it.done_on === null)

/** Everybody once, also who belongs to several of the groups. */
export const peopleOf = (one: Pick<GroupActivity, 'presences'>): GroupActivityPresence[] =>
  one.presences.filter(
    ({ deputy_id }, at) => one.presences.findIndex((it) => it.deputy_id === deputy_id) === at,
  )

/** A sheet as it is filled in: who came, and why the others did not. */
export interface AttendanceSheet {
  present: string[]
  reasons: Record<string, string>
}

/** The sheet of an activity; nobody is ticked before it was filled in. */
export function sheetOf(one: Pick<GroupActivity, 'presences'>): AttendanceSheet {
  const people = peopleOf(one)
  return {
    present: people.filter((it) => it.is_present).map((it) => it.deputy_id),
    reasons: Object.fromEntries(
      people.flatMap((it) => (it.reason ? [[it.deputy_id, it.reason] as const] : [])),
    ),
  }
}

/** What is sent of a sheet: reasons only of those who did not come. */
export function attendanceBody(sheet: AttendanceSheet): GroupActivityAttendance {
  const absences = Object.entries(sheet.reasons)
    .filter(([id, reason]) => !sheet.present.includes(id) && reason.trim() !== '')
    .map(([deputy_id, reason]) => ({ deputy_id, reason: reason.trim() }))
  return { present_ids: sheet.present, absences }
}
