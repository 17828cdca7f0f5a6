/** Pure helpers for ballots: what is missing before opening, what came out, what may follow. */
import type { Ballot, BallotResult, BallotRound } from '../api/queries/ballots'

/** Who oversees and counts on paper at least; who holds the key of a secret electronic vote. */
export const atPaper = 2
export const keyHolders = 3

/** One thing that must be there before it can be opened. */
export interface Need {
  key: 'sitting' | 'candidates' | 'tellers_hands' | 'tellers_paper' | 'tellers_keys' | 'codes'
  isMet: boolean
  n: number
  /** It can be opened without; whoever does should know what follows. */
  isAdvised?: boolean
}

type Prepared = Pick<Ballot, 'subject' | 'method' | 'options' | 'tellers'>

/** Whether persons are voted on. */
export const isAboutPersons = (one: Pick<Ballot, 'subject'>) =>
  one.subject === 'election' || one.subject === 'dismissal'

/** Whether each candidate gets votes of its own: persons for an office, or projects. */
export const isAmongOptions = (one: Pick<Ballot, 'subject'>) =>
  one.subject === 'election' || one.subject === 'selection'

/** Everything that must be there before opening, met or not; the service judges the rest. */
export function needsOf(one: Prepared, isSittingOpen: boolean): Need[] {
  const needs: Need[] = [{ key: 'sitting', isMet: isSittingOpen, n: 0 }]
  if (isAboutPersons(one))
    needs.push({ key: 'candidates', isMet: one.options.length > 0, n: one.options.length })
  const there = one.tellers.length
  // Who counted hands is not the only one to write it down; the other may be staff as well.
  if (one.method === 'hands')
    needs.push({ key: 'tellers_hands', isMet: there > 0, n: there, isAdvised: true })
  if (one.method === 'secret_paper')
    needs.push({ key: 'tellers_paper', isMet: there >= atPaper, n: there })
  if (one.method === 'secret_electronic') {
    const codes = one.tellers.filter((it) => it.has_code).length
    needs.push({ key: 'tellers_keys', isMet: there >= keyHolders, n: there })
    needs.push({ key: 'codes', isMet: codes === keyHolders, n: codes })
  }
  return needs
}

/** What came out, as a key of the words with the names it speaks of. */
export interface Verdict {
  key:
    | 'annulled'
    | 'void'
    | 'passed'
    | 'failed'
    | 'satisfied'
    | 'basically_satisfied'
    | 'dissatisfied'
    | 'candidates'
    | 'elected'
    | 'chosen'
    | 'tied'
    | 'tied_projects'
    | 'nobody'
    | 'nothing'
  isGood: boolean
  names: string[]
}

const namesOf = (persons: BallotResult['persons'], key: 'is_chosen' | 'is_tied') =>
  persons.filter((it) => it[key]).map((it) => it.name ?? '')

/** Nobody has the votes, or nothing: persons and projects are spoken of differently. */
function noneOf(subject: Ballot['subject'] | undefined, isTied: boolean): Verdict['key'] {
  if (subject === 'selection') return isTied ? 'tied_projects' : 'nothing'
  return isTied ? 'tied' : 'nobody'
}

/** What came out; null as long as the reader may not see it. */
export function verdictOf(
  one: Pick<Ballot, 'status' | 'round' | 'result'> & Partial<Pick<Ballot, 'subject'>>,
): Verdict | null {
  if (one.status === 'annulled') return { key: 'annulled', isGood: false, names: [] }
  const { result } = one
  if (!result) return null
  if (result.is_void) return { key: 'void', isGood: false, names: [] }
  if (result.is_passed !== null)
    return { key: result.is_passed ? 'passed' : 'failed', isGood: result.is_passed, names: [] }
  if (result.grade) {
    const isGood = result.grade !== 'dissatisfied'
    return { key: result.grade, isGood, names: [] }
  }
  const chosen = namesOf(result.persons, 'is_chosen')
  if (chosen.length > 0) {
    if (one.subject === 'selection') return { key: 'chosen', isGood: true, names: chosen }
    const key = one.round === 'preliminary' ? 'candidates' : 'elected'
    return { key, isGood: true, names: chosen }
  }
  const tied = namesOf(result.persons, 'is_tied')
  return { key: noneOf(one.subject, tied.length > 0), isGood: false, names: tied }
}

const good: readonly Verdict['key'][] = [
  'passed',
  'satisfied',
  'basically_satisfied',
  'candidates',
  'elected',
  'chosen',
]

/** What a list says came out; null as long as it was not announced. */
export function announcedOf(
  one: Pick<Ballot, 'verdict'> & Partial<Pick<Ballot, 'subject'>>,
): Verdict | null {
  if (!one.verdict) return null
  const { kind, names } = one.verdict
  const isNone = kind === 'tied' || kind === 'nobody'
  return {
    key: isNone ? noneOf(one.subject, kind === 'tied') : kind,
    isGood: good.includes(kind),
    names,
  }
}

/** The vote that may follow on the same matter; null when none does. */
export function nextRoundOf(
  one: Pick<Ballot, 'status' | 'subject' | 'round' | 'result' | 'next_ids'>,
): BallotRound | null {
  if (one.next_ids.length > 0) return null
  if (one.status === 'annulled') return 'again'
  const { result } = one
  if (one.status !== 'announced' || !result) return null
  if (result.is_void) return 'again'
  if (!isAmongOptions(one)) return null
  const isTie = result.persons.some((it) => it.is_tied)
  if (one.round === 'preliminary') return isTie ? null : 'first'
  if (isTie) return 'runoff'
  // Whether places of projects that are left are voted on once more, their voting method says (V8).
  return result.open_seats > 0 && one.subject === 'election' ? 'remaining' : null
}

/** Papers that count. */
export const validPapers = (returned: number, spoiled: number) => Math.max(0, returned - spoiled)

/** Every choice of the ballot with its votes; the service leaves out what nobody chose. */
export const countsOf = (one: Pick<Ballot, 'choices'>, result: Pick<BallotResult, 'choices'>) =>
  one.choices.map((choice) => ({
    choice,
    count: result.choices.find((it) => it.choice === choice)?.count ?? 0,
  }))

/** How many of how many, in percent of the roll. */
export const percent = (part: number, whole: number) =>
  whole <= 0 ? '0%' : `${Math.round((part / whole) * 1000) / 10}%`

/** The ballot the hall looks at: the one that goes on, else what was announced a little while ago. */
export function onBoard<T extends Pick<Ballot, 'sitting_id' | 'status' | 'announced_at'>>(
  all: readonly T[],
  sitting: string,
  now: number,
  shownFor = 5 * 60_000,
): T | null {
  const here = all.filter((it) => it.sitting_id === sitting)
  const last = (...states: string[]) => here.filter((it) => states.includes(it.status)).at(-1)
  const goingOn = last('open') ?? last('closed', 'counted')
  if (goingOn) return goingOn
  const told = here
    .filter((it) => it.status === 'announced' && it.announced_at)
    .sort((a, b) => Date.parse(a.announced_at ?? '') - Date.parse(b.announced_at ?? ''))
    .at(-1)
  return told && now - Date.parse(told.announced_at ?? '') < shownFor ? told : null
}

/** The names of the lines on which two sheets differ, given the words for choices and for papers. */
export const differingLines = (
  one: Pick<Ballot, 'sheet_differences'>,
  words: { choice: (key: string) => string; papers: (key: string) => string },
): string[] =>
  one.sheet_differences.map(({ line, choice, name }) => {
    if (line === 'person') return name ?? ''
    return line === 'choice' ? words.choice(choice ?? '') : words.papers(line)
  })
