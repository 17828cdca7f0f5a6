/** What is next with a decision, and which body may decide what. */
import type { Decision, DecisionBody } from '../api/queries/decisions'
import type { Meeting } from '../api/queries/meetings'

type Told = Pick<
  Decision,
  | 'status'
  | 'origin'
  | 'hand_over_due_on'
  | 'unit_count'
  | 'reported_count'
  | 'accepted_count'
  | 'handovers'
>

/** The sentence about what is next: its key below `decisions.next`, and what stands in it. */
export function nextOf(one: Told, isUnit: boolean) {
  const said = (key: string, day: string | null = null) => ({
    key,
    day,
    done: one.reported_count,
    left: one.unit_count - one.reported_count,
  })
  if (isUnit) {
    const own = one.handovers[0]
    if (own?.status === 'waiting') return said(own.round > 1 ? 'unit_again' : 'unit', own.due_on)
    return said(own?.status === 'accepted' ? 'unit_accepted' : 'unit_reported')
  }
  switch (one.status) {
    case 'draft':
      if (!one.origin?.ballot_id || one.origin.is_passed) return said('draft')
      return said(one.origin.is_passed === null ? 'vote_open' : 'vote_failed')
    case 'adopted':
      return one.hand_over_due_on ? said('hand_over', one.hand_over_due_on) : said('adopted')
    case 'handed_over':
      if (isAskedAgain(one)) return said('handed_over_again')
      return said(one.reported_count === 0 ? 'handed_over_new' : 'handed_over')
    case 'reported':
      return said(one.accepted_count === one.unit_count ? 'accepted' : 'reported')
    default:
      return said('closed')
  }
}

/** Whether all that is missing are reports that were sent back to be improved. */
function isAskedAgain({ handovers }: Told): boolean {
  const waiting = handovers.filter((it) => it.status === 'waiting')
  return waiting.length > 0 && waiting.every((it) => it.round > 1)
}

/** The bodies of a congress, in the order of the form. */
export const bodiesOf = (level: 'township' | 'county'): DecisionBody[] =>
  level === 'township' ? ['congress', 'presidium'] : ['congress', 'standing_committee']

/** The body that decides in a meeting of this kind; null for meetings that decide nothing. */
export function bodyOfMeeting(kind: Meeting['kind']): DecisionBody | null {
  if (kind === 'congress_session') return 'congress'
  if (kind === 'presidium_meeting') return 'presidium'
  return kind === 'standing_committee_meeting' ? 'standing_committee' : null
}

/** Whether a body may not decide this (B1: the congress itself decides about the budget of a township). */
export const isBarred = (level: 'township' | 'county', body: DecisionBody, isBudget: boolean) =>
  level === 'township' && body === 'presidium' && isBudget
