/** Where a ballot stands and what is next, without words. */
import type { Ballot } from '@/shared/api/queries/ballots'
import { type Need, nextRoundOf } from '@/shared/domain/ballots'

export interface Step {
  key: 'draft' | 'open' | 'closed' | 'counted'
  state: 'done' | 'now' | 'ahead'
  at: string | null
}

/** The four steps: preparing, voting, counting, announcing. */
export function stepsOf(one: Ballot): Step[] {
  const isCounted = one.status === 'counted' || one.status === 'announced' || one.result !== null
  const ends: [Step['key'], boolean, string | null][] = [
    ['draft', one.opened_at !== null, one.opened_at],
    ['open', one.closed_at !== null, one.closed_at],
    ['closed', isCounted, null],
    ['counted', one.announced_at !== null, one.announced_at],
  ]
  // What is void goes nowhere.
  let isNowFound = one.status === 'annulled'
  return ends.map(([key, isDone, at]) => {
    if (isDone) return { key, state: 'done', at }
    const state = isNowFound ? 'ahead' : 'now'
    isNowFound = true
    return { key, state, at: null }
  })
}

export interface Sentence {
  key: string
  values: Record<string, string | number>
}

/** What is next, as a key of the words; `missing` of a draft is spoken by the caller. */
export function sentenceOf(
  one: Ballot,
  isCounting: boolean,
  needs: readonly Need[],
  papersOut: number,
): Sentence {
  const all = one.roll_count ?? 0
  const say = (key: string, values: Sentence['values'] = {}) => ({ key, values })
  if (one.status === 'annulled') return say('annulled', { reason: one.annulled_reason ?? '' })
  if (one.status === 'announced') {
    const key = { runoff: 'announced_tied', remaining: 'announced_more' } as const
    const round = isCounting ? nextRoundOf(one) : null
    const isMore = round === 'runoff' || round === 'remaining'
    if (one.next_ids.length > 0) return say('announced_next')
    if (one.subject === 'selection' && round === 'runoff')
      return say('announced_projects', { n: one.result?.open_seats ?? 0 })
    return say(isMore ? key[round] : 'announced', { n: one.result?.open_seats ?? 0 })
  }
  const isElectronic = one.method === 'recorded' || one.method === 'secret_electronic'
  if (one.status === 'open' && isElectronic && one.own.is_voter && one.own.channel === 'none')
    return say('vote')
  if (!isCounting) return say('reader')
  if (one.status === 'draft') {
    const missing = needs.filter((it) => !it.isMet)
    if (missing.some((it) => !it.isAdvised)) return say('missing')
    return say(missing.length > 0 ? 'ready_but' : 'ready')
  }
  if (one.status === 'open') {
    if (one.method === 'hands') return say('hands')
    const key = one.method === 'secret_paper' ? 'open_paper' : 'open'
    return say(key, { voted: one.voted_count ?? 0, all })
  }
  if (one.status === 'counted') return say('counted')
  if (needsSheets(one, papersOut)) {
    if (one.sheets_agree === true && one.method !== 'secret_electronic') return say('agree')
    if (one.sheets_agree === false) return say('differ')
    if (one.sheets_agree === null) {
      const hasOwn = one.sheets.some((it) => it.is_own)
      return say(hasOwn ? 'waits_sheet' : 'sheets', { n: one.sheets.length })
    }
  }
  return say(one.method === 'secret_electronic' ? 'codes' : 'count')
}

/** The acts of a ballot's course; `go_meeting` leads to where its sitting is opened. */
export const courseActs = [
  'vote',
  'nominate',
  'appoint_tellers',
  'take_code',
  'go_meeting',
  'open',
  'close',
  'hand_in_sheet',
  'count',
  'announce',
  'next_round',
  'draft_decision',
  'go_presidium',
  'edit',
  'delete',
  'annul',
] as const
export type CourseAct = (typeof courseActs)[number]

const before: Record<Need['key'], CourseAct | null> = {
  sitting: 'go_meeting',
  candidates: 'nominate',
  tellers_hands: 'appoint_tellers',
  tellers_paper: 'appoint_tellers',
  tellers_keys: 'appoint_tellers',
  // The tellers take them, each on their own.
  codes: null,
}

/** Who looks at it, and what is known beside the ballot. */
export interface Looking {
  isOffice: boolean
  needs: readonly Need[]
  /** Papers given out in a vote by the system. */
  papersOut: number
  /** Decisions drafted from it already. */
  hasDecision: boolean
  /** What it is about in the preparatory meeting, which elects the presidium and adopts the agenda (M10). */
  preparatory: 'presidium' | 'other' | null
}

/** The one act that is next for the reader; null while others act, or nothing is left. */
export function nextActOf(
  one: Ballot,
  { isOffice, needs, papersOut, hasDecision, preparatory }: Looking,
): CourseAct | null {
  const isElectronic = one.method === 'recorded' || one.method === 'secret_electronic'
  if (one.status === 'open' && isElectronic && one.own.is_voter && one.own.channel === 'none')
    return 'vote'
  const mine = one.own.is_teller
    ? one.tellers.find((it) => it.person_id === one.own.person_id)
    : undefined
  if (one.status === 'draft' && one.method === 'secret_electronic' && mine && !mine.has_code)
    return 'take_code'
  if (one.status === 'closed' && (isOffice || mine)) {
    const hasOwn = one.sheets.some((it) => it.is_own)
    const isDue = needsSheets(one, papersOut) && one.sheets_agree !== true
    if (isDue && (one.sheets_agree === false || !hasOwn)) return 'hand_in_sheet'
    return isDue ? null : 'count'
  }
  if (!isOffice) return null
  if (one.status === 'draft') {
    // What one has in hand oneself comes before the hall, which opens at its hour.
    const missing = needs.filter((it) => !it.isMet)
    const [first] = [...missing.filter((it) => it.key !== 'sitting'), ...missing]
    return first ? before[first.key] : 'open'
  }
  if (one.status === 'open') return 'close'
  if (one.status === 'counted') return 'announce'
  if (nextRoundOf(one)) return 'next_round'
  if (preparatory !== null)
    return preparatory === 'presidium' && mayDraftDecision(one) ? 'go_presidium' : null
  return mayDraftDecision(one) && !hasDecision ? 'draft_decision' : null
}

/**
 * The acts of the menu: those still ahead, and those one would look for, even if it is too late for
 * them. Only the office leads a ballot; a teller counts.
 */
export function othersOf(one: Ballot, { isOffice }: Pick<Looking, 'isOffice'>): CourseAct[] {
  const { status, subject } = one
  if (!isOffice) return one.own.is_teller && status === 'closed' ? ['count'] : []
  const order = ['draft', 'open', 'closed', 'counted', 'announced'] as const
  const at = status === 'annulled' ? order.length : order.indexOf(status)
  const ahead = (['open', 'close', 'count', 'announce'] as const).filter((_, index) => index >= at)
  return [
    ...ahead,
    ...(at >= 4 ? (['next_round'] as const) : []),
    ...(at >= 3 && subject === 'decision' ? (['draft_decision'] as const) : []),
    'edit',
    ...(at === 0 ? (['delete'] as const) : (['annul'] as const)),
  ]
}

/** What was passed becomes a resolution or a decision. */
export const mayDraftDecision = (one: Pick<Ballot, 'subject' | 'status' | 'result'>) =>
  one.subject === 'decision' && one.status === 'announced' && one.result?.is_passed === true

/** Its result is announced by itself: that of chosen projects with their round, a rating not at all. */
export const isAnnouncedAlone = (one: Pick<Ballot, 'subject' | 'status'>) =>
  one.status === 'announced' && ['decision', 'election', 'dismissal'].includes(one.subject)

/** Whether two people count and write down what they counted; of a secret vote by the system the papers. */
export const needsSheets = (one: Pick<Ballot, 'method' | 'sheets'>, papersOut: number) =>
  one.method === 'hands' ||
  one.method === 'secret_paper' ||
  one.sheets.length > 0 ||
  (one.method === 'secret_electronic' && papersOut > 0)
