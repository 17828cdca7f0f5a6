/** The form of a ballot: what is asked, and what is sent of it. */
import * as v from 'valibot'
import type {
  Ballot,
  BallotMethod,
  BallotOffice,
  BallotSubject,
  BallotThreshold,
  NewBallot,
} from '@/shared/api/queries/ballots'
import type { AgendaItem, Meeting } from '@/shared/api/queries/meetings'

/** Projects are put to the vote by their voting method, not here. */
export const subjects = ['decision', 'election', 'dismissal', 'rating'] as const
export const methods = ['hands', 'recorded', 'secret_electronic', 'secret_paper'] as const
export const offices = ['head', 'deputy', 'vacancy'] as const
const thresholds = ['majority', 'at_least_half', 'two_thirds'] as const

export const isElectronic = (method: BallotMethod) =>
  method === 'recorded' || method === 'secret_electronic'

/** What is typed. */
export interface BallotForm {
  subject: BallotSubject
  method: BallotMethod
  sitting_id: string
  /** `none` for no item. */
  item_id: string
  title: string
  question: string
  basis: string
  threshold: BallotThreshold
  article: string
  office: BallotOffice
  seats: number
  surplus: number
  only_deputies: boolean
  is_preliminary: boolean
}

const line = v.pipe(v.string(), v.trim(), v.maxLength(200, 'too_long'))
const whole = (least: number) =>
  v.pipe(v.number('required'), v.integer('required'), v.minValue(least, 'required'))

/** A rating, and every ballot outside a congress, rests on a local rule that is named. */
const needsArticle = (it: Pick<BallotForm, 'subject'>, isSession: boolean) =>
  !isSession || it.subject === 'rating'

export const schemaOf = (isSession: boolean) =>
  v.pipe(
    v.object({
      subject: v.picklist([...subjects, 'selection'], 'choose'),
      method: v.picklist(methods, 'choose'),
      sitting_id: v.pipe(v.string(), v.minLength(1, 'choose')),
      item_id: v.string(),
      title: v.pipe(line, v.minLength(2, 'too_short')),
      question: v.pipe(v.string(), v.trim(), v.maxLength(5000, 'too_long')),
      basis: line,
      threshold: v.picklist(thresholds, 'choose'),
      article: line,
      office: v.picklist(offices, 'choose'),
      seats: whole(1),
      surplus: whole(0),
      only_deputies: v.boolean(),
      is_preliminary: v.boolean(),
    }),
    v.forward(
      v.check((it) => !isElectronic(it.method) || it.basis.length >= 2, 'required'),
      ['basis'],
    ),
    v.forward(
      v.check((it) => !needsArticle(it, isSession) || it.article.length >= 2, 'required'),
      ['article'],
    ),
  )

const usualMethod: Record<BallotSubject, BallotMethod> = {
  decision: 'hands',
  election: 'secret_paper',
  dismissal: 'secret_paper',
  rating: 'secret_electronic',
  selection: 'secret_paper',
}

/**
 * What an item of the agenda asks for. The preparatory meeting elects the presidium as one list (M10);
 * persons for an office are elected in a plenary sitting.
 */
function subjectOf(meeting: Meeting, item?: AgendaItem): BallotSubject {
  if (item?.kind === 'rating') return 'rating'
  const sitting = meeting.sittings.find((it) => it.id === item?.sitting_id)
  const isElection =
    item?.kind === 'election' &&
    meeting.kind === 'congress_session' &&
    sitting?.kind !== 'preparatory'
  return isElection ? 'election' : 'decision'
}

/** What stands in the form at first. */
export function initialOf(meeting: Meeting, one?: Ballot, item?: string): BallotForm {
  const sitting =
    meeting.sittings.find((it) => it.status === 'open') ??
    meeting.sittings.find((it) => it.kind !== 'preparatory' && it.status === 'planned') ??
    meeting.sittings.find((it) => it.status === 'planned')
  const asked = meeting.agenda.find((it) => it.id === item)
  const current = asked ?? meeting.agenda.find((it) => it.status === 'current')
  const subject = subjectOf(meeting, asked)
  if (!one)
    return {
      subject,
      method: usualMethod[subject],
      sitting_id: current?.sitting_id ?? sitting?.id ?? '',
      item_id: current?.id ?? 'none',
      title: asked?.title ?? '',
      question: '',
      basis: '',
      threshold: 'majority',
      article: '',
      office: 'head',
      seats: 1,
      surplus: 0,
      only_deputies: false,
      is_preliminary: false,
    }
  return {
    subject: one.subject,
    method: one.method,
    sitting_id: one.sitting_id,
    item_id: one.item_id ?? 'none',
    title: one.title,
    question: one.question ?? '',
    basis: one.basis ?? '',
    threshold: one.rule.threshold,
    article: one.rule.article,
    office: one.rule.office ?? 'head',
    seats: one.rule.seats,
    surplus: one.rule.surplus,
    only_deputies: one.rule.only_deputies,
    is_preliminary: one.round === 'preliminary',
  }
}

function common(form: BallotForm, isSession: boolean) {
  const isLocal = needsArticle(form, isSession)
  return {
    sitting_id: form.sitting_id,
    method: form.method,
    title: form.title,
    item_id: form.item_id && form.item_id !== 'none' ? form.item_id : null,
    question: form.question || null,
    basis: isElectronic(form.method) ? form.basis : null,
    ...(isLocal ? { threshold: form.threshold, article: form.article } : {}),
    ...(form.subject === 'election' ? { seats: form.seats, surplus: form.surplus } : {}),
  }
}

/** A new one. */
export function bodyOf(form: BallotForm, meeting_id: string, isSession: boolean): NewBallot {
  const contest =
    form.subject === 'election'
      ? {
          office: form.office,
          only_deputies: form.only_deputies,
          is_preliminary: form.is_preliminary,
        }
      : {}
  return { ...common(form, isSession), meeting_id, subject: form.subject, ...contest }
}

/** What of it can be changed. */
export const changesOf = common
