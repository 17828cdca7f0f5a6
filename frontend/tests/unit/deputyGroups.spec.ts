import { describe, expect, it } from 'vitest'
import {
  attendanceBody,
  membersBefore,
  membersNow,
  nextStep,
  peopleOf,
  quarterOf,
  quarterOfGroup,
  sheetOf,
} from '@/shared/domain/deputyGroups'

const member = (deputy_id: string, left_on: string | null = null) => ({
  deputy_id,
  name: deputy_id,
  joined_on: '2026-01-01',
  left_on,
})
const presence = (deputy_id: string, is_present: boolean | null, reason: string | null = null) => ({
  deputy_id,
  name: deputy_id,
  group_id: 'g',
  is_present,
  reason,
})

describe('deputy groups', () => {
  it('tells who belongs to a group now, who leads it first', () => {
    const one = {
      leader_id: 'c',
      deputy_leader_id: 'b',
      members: [member('a'), member('b'), member('c'), member('d', '2026-03-01')],
    }
    expect(membersNow(one).map((it) => it.deputy_id)).toEqual(['c', 'b', 'a'])
    expect(membersBefore(one).map((it) => it.deputy_id)).toEqual(['d'])
  })

  it('does not count among those before who came back', () => {
    const members = [member('a', '2026-03-01'), member('a')]
    expect(membersBefore({ members })).toEqual([])
  })

  it('knows the quarter of a day', () => {
    const quarters = ['2026-01-01', '2026-03-31', '2026-04-01', '2026-12-31'].map(quarterOf)
    expect(quarters).toEqual([1, 1, 2, 4])
  })

  it('says what a group does in a quarter, joint activities too', () => {
    const activity = (status: string, held_on: string, ...groups: string[]) =>
      ({ status, held_on, groups: groups.map((id) => ({ id, name: id })) }) as never
    const all = [
      activity('held', '2026-04-02', 'a', 'b'),
      activity('planned', '2026-06-02', 'a'),
      activity('planned', '2026-05-02', 'a'),
      activity('cancelled', '2026-05-01', 'b'),
    ]
    expect(quarterOfGroup({ id: 'a' }, all)).toEqual({ held: 1, next: '2026-05-02' })
    expect(quarterOfGroup({ id: 'b' }, all)).toEqual({ held: 1, next: null })
    expect(quarterOfGroup({ id: 'c' }, all)).toEqual({ held: 0, next: null })
  })
})

describe('activities of deputy groups', () => {
  it('goes on with the first step that is open', () => {
    const step = (name: string, done_on: string | null) => ({ step: name, done_on }) as never
    const steps = [step('theme', '2026-05-01'), step('research', null), step('proposal', null)]
    expect(nextStep({ steps })?.step).toBe('research')
    expect(nextStep({ steps: [] })).toBeUndefined()
  })

  it('names somebody of two groups once', () => {
    const presences = [presence('a', null), presence('b', null), presence('a', null)]
    expect(peopleOf({ presences }).map((it) => it.deputy_id)).toEqual(['a', 'b'])
  })

  it('sends reasons only of those who did not come', () => {
    const sheet = sheetOf({
      presences: [presence('a', true), presence('b', false, '生病'), presence('c', false)],
    })
    expect(sheet).toEqual({ present: ['a'], reasons: { b: '生病' } })
    sheet.present.push('b')
    sheet.reasons.c = ' 外出 '
    expect(attendanceBody(sheet)).toEqual({
      present_ids: ['a', 'b'],
      absences: [{ deputy_id: 'c', reason: '外出' }],
    })
  })
})
