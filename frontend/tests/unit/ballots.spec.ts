import { describe, expect, it } from 'vitest'
import type { Ballot, BallotResult } from '@/shared/api/queries/ballots'
import { bodyOfSheet, sheetOf, totalsOf } from '@/shared/domain/ballotSheet'
import {
  countsOf,
  needsOf,
  nextRoundOf,
  onBoard,
  percent,
  verdictOf,
} from '@/shared/domain/ballots'

const person = (name: string, in_favour: number, mark?: 'is_chosen' | 'is_tied') => ({
  name,
  in_favour,
  option_id: name,
  is_chosen: mark === 'is_chosen',
  is_tied: mark === 'is_tied',
})
const result = (more: Partial<BallotResult> = {}): BallotResult => ({
  is_void: false,
  is_passed: null,
  grade: null,
  base: 67,
  required: 34,
  roll: 66,
  electronic: 0,
  issued: 0,
  returned: 0,
  spoiled: 0,
  not_voted: 0,
  choices: [],
  persons: [],
  open_seats: 0,
  explanation: [],
  ...more,
})
const ballot = (more: Partial<Ballot> = {}) =>
  ({
    subject: 'election',
    method: 'secret_paper',
    status: 'announced',
    round: 'first',
    next_ids: [],
    options: [],
    tellers: [],
    choices: [],
    voted_count: null,
    result: null,
    ...more,
  }) as unknown as Ballot
const teller = (has_code: boolean) => ({ person_id: 'p', name: 'n', role: 'teller', has_code })

describe('what is missing before a ballot can be opened', () => {
  const missing = (one: Ballot, isOpen = true) =>
    needsOf(one, isOpen)
      .filter((it) => !it.isMet)
      .map((it) => it.key)

  it('asks for an open sitting, candidates and two who count of an election', () => {
    expect(missing(ballot(), false)).toEqual(['sitting', 'candidates', 'tellers_paper'])
  })

  it('asks for three codes of a secret electronic vote', () => {
    const tellers = [true, true, false].map(teller) as Ballot['tellers']
    const one = ballot({ subject: 'decision', method: 'secret_electronic', tellers })
    expect(missing(one)).toEqual(['codes'])
    expect(missing({ ...one, tellers: [true, true, true].map(teller) as never })).toEqual([])
  })

  it('advises that somebody counts a show of hands', () => {
    const one = ballot({ subject: 'decision', method: 'hands' })
    expect(missing(one)).toEqual(['tellers_hands'])
    expect(needsOf(one, true).find((it) => !it.isMet)?.isAdvised).toBe(true)
    expect(missing({ ...one, tellers: [teller(false)] as never })).toEqual([])
  })
})

describe('what came out', () => {
  it('is told of decisions, ratings and elections', () => {
    const told = (more: Partial<BallotResult>, one: Partial<Ballot> = {}) =>
      verdictOf(ballot({ result: result(more), ...one }))
    expect(told({ is_passed: true })).toEqual({ key: 'passed', isGood: true, names: [] })
    expect(told({ is_passed: false })?.key).toBe('failed')
    expect(told({ grade: 'dissatisfied' })?.isGood).toBe(false)
    expect(told({ is_void: true, is_passed: true })?.key).toBe('void')
    const persons = [person('a', 40, 'is_chosen'), person('b', 20)]
    expect(told({ persons })).toEqual({ key: 'elected', isGood: true, names: ['a'] })
    expect(told({ persons }, { round: 'preliminary' })?.key).toBe('candidates')
    expect(told({ persons: [person('a', 9, 'is_tied')] })?.key).toBe('tied')
    expect(told({ persons: [person('a', 9)] })?.key).toBe('nobody')
    expect(verdictOf(ballot())).toBeNull()
  })

  it('tells what nobody chose, too', () => {
    const one = ballot({ choices: ['in_favour', 'against', 'abstained'] })
    const choices = [{ choice: 'against' as const, count: 2 }]
    expect(countsOf(one, { choices }).map((it) => it.count)).toEqual([0, 2, 0])
  })

  it('says which vote may follow', () => {
    const after = (more: Partial<BallotResult>, one: Partial<Ballot> = {}) =>
      nextRoundOf(ballot({ result: result(more), ...one }))
    expect(after({ persons: [person('a', 40, 'is_chosen')] })).toBeNull()
    expect(after({ open_seats: 1 })).toBe('remaining')
    expect(after({ open_seats: 1, persons: [person('a', 9, 'is_tied')] })).toBe('runoff')
    expect(after({ is_void: true })).toBe('again')
    expect(after({}, { round: 'preliminary' })).toBe('first')
    expect(after({ open_seats: 1 }, { next_ids: ['x'] })).toBeNull()
    expect(after({ open_seats: 1 }, { status: 'counted' })).toBeNull()
    expect(after({ is_passed: false }, { subject: 'decision' })).toBeNull()
    expect(nextRoundOf(ballot({ status: 'annulled' }))).toBe('again')
  })
})

describe('the screen of the hall', () => {
  const at = (status: string, announced_at: string | null = null, sitting_id = 's') =>
    ({ status, announced_at, sitting_id }) as Pick<Ballot, 'status' | 'announced_at' | 'sitting_id'>
  const now = Date.parse('2026-03-05T10:00:00Z')

  it('shows what goes on, then the last result for a while', () => {
    const told = at('announced', '2026-03-05T09:58:00Z')
    expect(onBoard([told, at('open'), at('closed'), at('draft')], 's', now)?.status).toBe('open')
    expect(onBoard([told, at('counted')], 's', now)?.status).toBe('counted')
    expect(onBoard([at('announced', '2026-03-05T09:57:00Z'), told], 's', now)).toBe(told)
    expect(onBoard([at('announced', '2026-03-05T09:54:00Z')], 's', now)).toBeNull()
    expect(onBoard([at('open', null, 'other')], 's', now)).toBeNull()
  })
})

describe('a sheet', () => {
  const options = [{ id: 'o1', label: 'a' }] as Ballot['options']

  it('begins with the papers that were noted and every candidate', () => {
    const form = sheetOf(ballot({ options, voted_count: 50 }))
    expect(form.issued).toBe(50)
    expect(form.persons.map((it) => it.name)).toEqual(['a'])
    form.persons.push({ option_id: null, name: 'w', in_favour: 2, against: 0, abstained: 0 })
    const body = bodyOfSheet(form)
    expect(body.persons?.[0]).toMatchObject({ option_id: 'o1' })
    expect(body.persons?.[0]).not.toHaveProperty('name')
    expect(body.persons?.[1]).toMatchObject({ name: 'w', in_favour: 2 })
    // What was written before stands on it again, somebody written in, too.
    expect(sheetOf(ballot({ options }), body).persons.map((it) => it.in_favour)).toEqual([0, 2])
  })

  it('adds up', () => {
    const one = ballot({ subject: 'decision', choices: ['in_favour', 'against', 'abstained'] })
    const form = { ...sheetOf(one), issued: 10, returned: 9, spoiled: 1 }
    form.choices.forEach((it) => (it.count = 2))
    expect(totalsOf(form)).toEqual({ valid: 8, sum: 6, isVoid: false })
    expect(totalsOf({ ...form, returned: 11 }).isVoid).toBe(true)
  })
})

it('shares are told with one digit', () => {
  expect(percent(2, 66)).toBe('3%')
  expect(percent(1, 8)).toBe('12.5%')
  expect(percent(1, 0)).toBe('0%')
})
