import { describe, expect, it } from 'vitest'
import { nextActOf, othersOf } from '@/desktop/pages/ballots/course'
import type { Ballot } from '@/shared/api/queries/ballots'
import { needsOf } from '@/shared/domain/ballots'

const ballot = (more: object = {}) =>
  ({
    subject: 'decision',
    method: 'hands',
    status: 'draft',
    round: 'first',
    next_ids: [],
    options: [],
    tellers: [],
    sheets: [],
    sheets_agree: null,
    result: null,
    own: { is_voter: false, is_teller: false, person_id: null, channel: 'none', choice: null },
    ...more,
  }) as unknown as Ballot

const next = (one: Ballot, more: object = {}) =>
  nextActOf(one, {
    isOffice: true,
    needs: needsOf(one, true),
    papersOut: 0,
    hasDecision: false,
    preparatory: null,
    ...more,
  })
const seat = (person_id: string, has_code = true) => ({ person_id, has_code })
const sheet = (is_own: boolean) => ({ is_own })

describe('the one next act of a ballot', () => {
  it('names candidates, then who counts, then waits for the hall, then opens', () => {
    const election = ballot({ subject: 'election', method: 'secret_paper' })
    expect(next(election)).toBe('nominate')
    const nominated = ballot({ ...election, options: [{ id: 'o' }] })
    expect(next(nominated)).toBe('appoint_tellers')
    const ready = ballot({ ...nominated, tellers: [seat('a'), seat('b')] })
    expect(next(ready, { needs: needsOf(ready, false) })).toBe('go_meeting')
    expect(next(ready)).toBe('open')
  })

  it('waits for the codes of the three', () => {
    const tellers = [seat('a'), seat('b'), seat('c', false)]
    const secret = ballot({ method: 'secret_electronic', tellers })
    expect(next(secret)).toBeNull()
    const own = { ...secret.own, is_teller: true, person_id: 'c' }
    expect(next(ballot({ ...secret, own }), { isOffice: false })).toBe('take_code')
  })

  it('hands in a sheet, waits for the other, counts once they agree', () => {
    const closed = ballot({ status: 'closed' })
    expect(next(closed)).toBe('hand_in_sheet')
    expect(next(ballot({ ...closed, sheets: [sheet(true)] }))).toBeNull()
    const two = ballot({ ...closed, sheets: [sheet(true), sheet(false)], sheets_agree: false })
    expect(next(two)).toBe('hand_in_sheet')
    expect(next(ballot({ ...two, sheets_agree: true }))).toBe('count')
  })

  it('asks for sheets of a vote by the system only where papers were taken', () => {
    const closed = ballot({ status: 'closed', method: 'secret_electronic' })
    expect(next(closed)).toBe('count')
    expect(next(closed, { papersOut: 3 })).toBe('hand_in_sheet')
  })

  it('drafts the decision once', () => {
    const passed = ballot({ status: 'announced', result: { is_passed: true, persons: [] } })
    expect(next(passed)).toBe('draft_decision')
    expect(next(passed, { hasDecision: true })).toBeNull()
    expect(next(passed, { preparatory: 'presidium' })).toBe('go_presidium')
    expect(next(passed, { preparatory: 'other' })).toBeNull()
    const failed = ballot({ status: 'announced', result: { is_passed: false, persons: [] } })
    expect(next(failed)).toBeNull()
  })

  it('lets a deputy vote at the desk', () => {
    const own = { ...ballot().own, is_voter: true }
    const open = ballot({ status: 'open', method: 'recorded', own })
    expect(next(open, { isOffice: false })).toBe('vote')
    const voted = { ...own, channel: 'electronic' }
    expect(next(ballot({ ...open, own: voted }), { isOffice: false })).toBeNull()
  })
})

describe('the menu of the other acts', () => {
  it('keeps what is ahead and what one looks for, and nothing that is over', () => {
    expect(othersOf(ballot({ status: 'open' }), { isOffice: true })).toEqual([
      'close',
      'count',
      'announce',
      'edit',
      'annul',
    ])
    expect(othersOf(ballot({ status: 'announced' }), { isOffice: true })).toEqual([
      'next_round',
      'draft_decision',
      'edit',
      'annul',
    ])
    expect(othersOf(ballot(), { isOffice: false })).toEqual([])
  })
})
