import { describe, expect, it } from 'vitest'
import { pageOf } from '@/mobile/links'
import { nextStar } from '@/mobile/pages/duty_points/looks'
import { changeBody, hoursIn, newBody, noFacts } from '@/mobile/pages/duty_records/facts'
import {
  byQuarter,
  countedBy,
  isClosed,
  quarterOf,
  signed,
} from '@/mobile/pages/duty_records/looks'

const id = '01a20076-fdf2-7621-b8e6-45d2491428fc'
const line = (record_id: string | null, points: number, explanation: string) => ({
  quarter: 1,
  record_id,
  kind: 'reception' as const,
  held_on: '2026-03-01',
  title: 'x',
  rule_set_id: null,
  rule_set_title: null,
  line: 'reception',
  points,
  why: 'first' as const,
  explanation,
})

describe('duty records on the phone', () => {
  it('send what was filled in, hours as a number', () => {
    const said = { ...noFacts('2026-03-01'), kind: 'reception', title: '接待选民', hours: '3' }
    expect(newBody(said)).toEqual({
      kind: 'reception',
      held_on: '2026-03-01',
      title: '接待选民',
      hours: 3,
    })
    expect(hoursIn('约03小时')).toBe('3')
    expect(hoursIn('没算')).toBe('')
  })

  it('send of a change what is different; what was emptied is taken away', () => {
    const seen = { ...noFacts('2026-03-01'), kind: 'reception', title: 'a', note: 'b', hours: '2' }
    expect(changeBody(seen, { ...seen, title: 'c', hours: '' })).toEqual({
      title: 'c',
      hours: null,
    })
    expect(changeBody(seen, seen)).toEqual({})
  })

  it('stand under the quarter they count in, the latest first', () => {
    const items = [{ quarter: 1 }, { quarter: 3 }, { quarter: 1 }]
    expect(byQuarter(items).map((one) => [one.quarter, one.items.length])).toEqual([
      [3, 1],
      [1, 2],
    ])
  })

  it('know whether the quarter of their day is closed in their congress', () => {
    const closed = [{ level: 'township', year: 2026, quarter: 2 }]
    expect(quarterOf('2026-06-30')).toEqual({ year: 2026, quarter: 2 })
    expect(quarterOf('')).toBeNull()
    expect(isClosed('2026-06-30', 'township', closed)).toBe(true)
    // A quarter before a closed one is closed with it.
    expect(isClosed('2026-01-02', 'township', closed)).toBe(true)
    expect(isClosed('2026-07-01', 'township', closed)).toBe(false)
    expect(isClosed('2026-06-30', 'county', closed)).toBe(false)
  })

  it('add up what was given and taken back', () => {
    const account = {
      lines: [line('a', 2.1, '首次'), line(null, 60, '基础'), line('a', -0.2, '收回')],
    }
    const counted = countedBy({ congresses: [account as never] })
    expect(counted.get('a')).toEqual({ points: 1.9, why: ['首次', '收回'] })
    expect(counted.size).toBe(1)
    expect([signed(4), signed(-1), signed(0)]).toEqual(['+4', '-1', '0'])
  })
})

describe('points on the phone', () => {
  const rules = {
    lines: [],
    stars: [
      { stars: 3, from: 70 },
      { stars: 1, from: 0 },
      { stars: 2, from: 60.5 },
    ],
  }
  it('say what is missing to the next star', () => {
    expect(nextStar(rules, 49, 1)).toEqual({ stars: 2, missing: 11.5 })
    expect(nextStar(rules, 70, 3)).toBeUndefined()
    expect(nextStar(undefined, 70, 3)).toBeUndefined()
  })

  it('are where the notices lead', () => {
    for (const [path, name] of [
      ['duty-records', 'duty_record'],
      ['duty-quarters', 'duty_quarter'],
      ['duty-appeals', 'duty_appeal'],
    ] as const)
      expect(pageOf({ link: `${path}/${id}` })).toEqual({ name, params: { id } })
  })
})
