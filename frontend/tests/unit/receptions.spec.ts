import { describe, expect, it } from 'vitest'
import { unitState, visitState } from '@/desktop/pages/stations/looks'
import { byUrgency, lastMonths, receivedIn } from '@/desktop/pages/reception_visits/ledger'
import { dayAfter, monthAfter, monthQuery, turns, weeksOf } from '@/desktop/pages/receptions/roster'
import {
  dutyBody,
  dutySheetOf,
  isToTell,
  nextReception,
  stationMembersBefore,
  stationMembersNow,
} from '@/shared/domain/receptions'

const member = (deputy_id: string, left_on: string | null = null) => ({
  deputy_id,
  name: deputy_id,
  joined_on: '2026-01-01',
  left_on,
})
const reception = (status: string, held_on: string) =>
  ({ status, held_on, begins_at: `${held_on}T01:00:00Z` }) as never

describe('stations and receptions', () => {
  it('asks the ledger for a month, up to the day before the next begins', () => {
    expect(receivedIn('2026-12')).toEqual({
      received_on_from: '2026-12-01',
      received_on_to: '2027-01-01',
    })
    for (const none of [undefined, '', '2026-13', '2026']) expect(receivedIn(none)).toEqual({})
    const months = lastMonths('2026-02-10')
    expect(months.slice(0, 3)).toEqual(['2026-02', '2026-01', '2025-12'])
    expect(months).toHaveLength(60)
  })

  it('tells who belongs to a station now, whom to ask for first', () => {
    const one = {
      contact_id: 'b',
      members: [member('a'), member('b'), member('c', '2026-03-01'), member('a', '2026-02-01')],
    }
    expect(stationMembersNow(one).map((it) => it.deputy_id)).toEqual(['b', 'a'])
    expect(stationMembersBefore(one).map((it) => it.deputy_id)).toEqual(['c'])
  })

  it('finds the next reception among those to be held', () => {
    const all = [
      reception('announced', '2026-12-20'),
      reception('cancelled', '2026-12-02'),
      reception('planned', '2026-12-10'),
      reception('planned', '2026-11-01'),
    ]
    expect(nextReception(all, '2026-12-01')).toMatchObject({ held_on: '2026-12-10' })
    expect(nextReception([], '2026-12-01')).toBeUndefined()
  })

  it('sends reasons only of those who did not come', () => {
    const sheet = dutySheetOf([
      { deputy_id: 'a', name: 'a', is_present: true, reason: null },
      { deputy_id: 'b', name: 'b', is_present: false, reason: 'ill' },
    ])
    expect(sheet).toEqual({ present: ['a'], reasons: { b: 'ill' } })
    expect(dutyBody({ present: ['a', 'b'], reasons: { b: 'ill', c: ' away ' } })).toEqual({
      present_ids: ['a', 'b'],
      absences: [{ deputy_id: 'c', reason: 'away' }],
    })
  })
})

describe('the roster', () => {
  it('counts months over the end of a year', () => {
    expect(monthAfter('2026-12', 1)).toBe('2027-01')
    expect(monthAfter('2026-01', -1)).toBe('2025-12')
    expect(monthQuery('2026-12')).toEqual({ held_on_from: '2026-12-01', held_on_to: '2027-01-01' })
  })

  it('lays a month out in weeks from Monday on', () => {
    const weeks = weeksOf('2026-11')
    expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-11-01'])
    expect(weeks.at(-1)).toEqual(['2026-11-30', null, null, null, null, null, null])
    expect(weeks.flat().filter(Boolean)).toHaveLength(30)
    expect(weeksOf('2027-02')).toHaveLength(4)
  })

  it('repeats a day each month, or the last one of a shorter month', () => {
    expect(dayAfter('2026-11-10', 'month', 2)).toBe('2027-01-10')
    expect(dayAfter('2027-01-31', 'month', 1)).toBe('2027-02-28')
    expect(dayAfter('2026-12-28', 'week', 1)).toBe('2027-01-04')
  })

  it('lets people take turns', () => {
    expect(turns(['a', 'b', 'c'], 2, 3)).toEqual([
      ['a', 'b'],
      ['c', 'a'],
      ['b', 'c'],
    ])
    expect(turns(['a'], 2, 2)).toEqual([['a'], ['a']])
    expect(turns([], 2, 2)).toEqual([[], []])
  })
})

describe('the ledger', () => {
  const visit = (more: object) => ({
    handling: 'handed_over' as const,
    is_overdue: false,
    result_on: null,
    fed_back_on: null,
    due_on: null,
    received_on: '2026-11-10',
    ...more,
  })

  it('says whom a matter waits for', () => {
    expect(visitState(visit({}))).toBe('with_unit')
    expect(visitState(visit({ is_overdue: true }))).toBe('late')
    expect(visitState(visit({ result_on: '2026-11-20' }))).toBe('to_tell')
    const told = visit({ result_on: '2026-11-20', fed_back_on: '2026-11-21' })
    expect(visitState(told)).toBe('told')
    expect(isToTell(told)).toBe(false)
    expect(visitState(visit({ handling: 'open' }))).toBe('open')
    expect(visitState(visit({ handling: 'open', is_returned: true }))).toBe('returned')
  })

  it('says to a unit what is left to it', () => {
    expect(unitState(visit({}))).toBe('to_do')
    expect(unitState(visit({ is_overdue: true }))).toBe('late')
    expect(unitState(visit({ result_on: '2026-11-20' }))).toBe('settled')
    const told = visit({ result_on: '2026-11-20', fed_back_on: '2026-11-21' })
    expect(unitState(told)).toBe('told')
  })

  it('puts what is late first, then what the office does itself', () => {
    const rows = [
      visit({ id: 'with', due_on: '2026-12-01' }),
      visit({ id: 'open', handling: 'open' }),
      visit({ id: 'late', is_overdue: true, due_on: '2026-11-12' }),
      visit({ id: 'later', is_overdue: true, due_on: '2026-11-20' }),
      visit({ id: 'tell', result_on: '2026-11-20' }),
    ] as never[]
    const ids = rows.sort(byUrgency).map((it: { id: string }) => it.id)
    expect(ids).toEqual(['late', 'later', 'tell', 'open', 'with'])
  })
})
