/** 代表联络站 and 接待选民 (A3, A4): kinds, states, ways on, who came. */
import type {
  Reception,
  ReceptionActionKey,
  ReceptionAttendance,
  ReceptionDuty,
  ReceptionItem,
  ReceptionStatus,
} from '../api/queries/receptions'
import type {
  ReceptionCategory,
  ReceptionHandling,
  ReceptionRefusalGround,
  ReceptionVisit,
  ReceptionVisitActionKey,
  ReceptionVisitItem,
} from '../api/queries/receptionVisits'
import type { Station, StationActionKey, StationKind, StationMember } from '../api/queries/stations'

export const stationKinds = ['home', 'station', 'point'] as const satisfies readonly StationKind[]
export const receptionStatuses = [
  'planned',
  'announced',
  'held',
  'missed',
  'cancelled',
] as const satisfies readonly ReceptionStatus[]
export const handlings = [
  'open',
  'handed_over',
  'answered',
  'suggested',
  'refused',
] as const satisfies readonly ReceptionHandling[]
/** Ways the law has for what a station does not accept. */
export const refusalGrounds = [
  'litigation',
  'reconsideration',
  'arbitration',
] as const satisfies readonly ReceptionRefusalGround[]

export const receptionCategories = [
  'road',
  'water',
  'education',
  'health',
  'elderly',
  'environment',
  'housing',
  'culture',
  'safety',
  'farming',
  'other',
] as const satisfies readonly ReceptionCategory[]

export const stationAction = (one: Pick<Station, 'actions'>, key: StationActionKey) =>
  one.actions.find((action) => action.key === key)
export const receptionAction = (one: Pick<Reception, 'actions'>, key: ReceptionActionKey) =>
  one.actions.find((action) => action.key === key)
export const visitAction = (one: Pick<ReceptionVisit, 'actions'>, key: ReceptionVisitActionKey) =>
  one.actions.find((action) => action.key === key)

/** Who belongs to a station now, whom to ask for first. */
export function stationMembersNow(one: Pick<Station, 'members' | 'contact_id'>): StationMember[] {
  const rank = ({ deputy_id }: StationMember) => (deputy_id === one.contact_id ? 0 : 1)
  return one.members.filter((it) => it.left_on === null).sort((a, b) => rank(a) - rank(b))
}

/** Who belonged to it before and does not any more. */
export const stationMembersBefore = (one: Pick<Station, 'members'>) =>
  one.members.filter(
    (it) =>
      it.left_on !== null &&
      !one.members.some((now) => now.deputy_id === it.deputy_id && now.left_on === null),
  )

/** Still to be held. */
export const isToCome = (it: Pick<ReceptionItem, 'status'>) =>
  it.status === 'planned' || it.status === 'announced'

/** The next reception of a deputy or station: the earliest to be held, today or later. */
export const nextReception = (items: readonly ReceptionItem[], today: string) =>
  items
    .filter((it) => isToCome(it) && it.held_on >= today)
    .sort((a, b) => a.begins_at.localeCompare(b.begins_at))[0]

/** The unit answered, and the visitor does not know it yet. */
export const isToTell = (it: Pick<ReceptionVisitItem, 'handling' | 'result_on' | 'fed_back_on'>) =>
  it.handling === 'handed_over' && it.result_on !== null && it.fed_back_on === null

/** A sheet as it is filled in: who came, and why the others did not. */
export interface DutySheet {
  present: string[]
  reasons: Record<string, string>
}

/** The sheet of a reception; nobody is ticked before it was filled in. */
export function dutySheetOf(duties: readonly ReceptionDuty[]): DutySheet {
  return {
    present: duties.filter((it) => it.is_present).map((it) => it.deputy_id),
    reasons: Object.fromEntries(
      duties.flatMap((it) => (it.reason ? [[it.deputy_id, it.reason] as const] : [])),
    ),
  }
}

/** What is sent of a sheet: reasons only of those who did not come. */
export function dutyBody(sheet: DutySheet): ReceptionAttendance {
  const absences = Object.entries(sheet.reasons)
    .filter(([id, reason]) => !sheet.present.includes(id) && reason.trim() !== '')
    .map(([deputy_id, reason]) => ({ deputy_id, reason: reason.trim() }))
  return { present_ids: sheet.present, absences }
}
