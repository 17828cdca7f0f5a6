/** 代表培训 and 通报资料: kinds, states, ways on, the list of who signed in. */
import type {
  Bulletin,
  BulletinActionKey,
  BulletinItem,
  BulletinKind,
  BulletinStatus,
} from '../api/queries/bulletins'
import type {
  Training,
  TrainingActionKey,
  TrainingAttendance,
  TrainingDeputy,
  TrainingKind,
  TrainingStatus,
} from '../api/queries/trainings'

export const trainingKinds = [
  'initial',
  'special',
  'performance',
  'lecture',
  'observation',
  'self_study',
] as const satisfies readonly TrainingKind[]
export const trainingStatuses = [
  'planned',
  'announced',
  'held',
  'cancelled',
] as const satisfies readonly TrainingStatus[]
export const bulletinKinds = [
  'affairs',
  'material',
  'other',
] as const satisfies readonly BulletinKind[]
export const bulletinStatuses = [
  'draft',
  'sent',
  'withdrawn',
] as const satisfies readonly BulletinStatus[]

export const trainingAction = (one: Pick<Training, 'actions'>, key: TrainingActionKey) =>
  one.actions.find((action) => action.key === key)
export const bulletinAction = (one: Pick<Bulletin, 'actions'>, key: BulletinActionKey) =>
  one.actions.find((action) => action.key === key)

/** It was corrected after the reader had read it. */
export const isReadBefore = (it: Pick<BulletinItem, 'read_at' | 'corrected_at'>) =>
  it.read_at !== null && it.corrected_at !== null && it.read_at < it.corrected_at

/** The list of who signed in as it is filled in: who came, their hours, why the others did not. */
export interface SignInSheet {
  present: string[]
  /** Whole hours as typed; all of them when nothing is. */
  hours: Record<string, string>
  reasons: Record<string, string>
}

/** The list of a training; before it was filled in, those who said that they would come stand ticked. */
export function signInSheetOf(one: Pick<Training, 'hours' | 'status' | 'deputies'>): SignInSheet {
  const came = (it: TrainingDeputy) =>
    one.status === 'held' ? it.is_present === true : it.answer === 'coming'
  const fewer = (it: TrainingDeputy) =>
    it.is_present && it.hours !== null && it.hours !== one.hours
      ? [[it.deputy_id, String(it.hours)] as const]
      : []
  const reason = (it: TrainingDeputy) => it.absence_reason ?? it.leave_reason
  return {
    present: one.deputies.filter(came).map((it) => it.deputy_id),
    hours: Object.fromEntries(one.deputies.flatMap(fewer)),
    reasons: Object.fromEntries(
      one.deputies.flatMap((it) => (reason(it) ? [[it.deputy_id, reason(it) ?? '']] : [])),
    ),
  }
}

/** What is sent of a list: hours only where they are fewer, reasons only of those who did not come. */
export function signInBody(sheet: SignInSheet): TrainingAttendance {
  const present = sheet.present.map((deputy_id) => {
    const hours = Number(sheet.hours[deputy_id])
    return { deputy_id, ...(hours > 0 ? { hours } : {}) }
  })
  const absences = Object.entries(sheet.reasons)
    .filter(([id, reason]) => !sheet.present.includes(id) && reason.trim() !== '')
    .map(([deputy_id, reason]) => ({ deputy_id, reason: reason.trim() }))
  return { present, absences }
}
