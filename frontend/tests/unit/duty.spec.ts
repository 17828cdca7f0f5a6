import { describe, expect, it } from 'vitest'
import {
  compareQuarters,
  firstDayOf,
  lastDayOf,
  quarterOf,
  shiftQuarter,
  signed,
} from '@/shared/domain/duty'
import { sortPoints } from '@/desktop/pages/duty_points/sorting'
import { newKey, rulesOf, typedRules, wrongNumbers } from '@/desktop/pages/duty_rules/form'
import type { DutyPointsItem, DutyRules } from '@/shared/api/queries/dutyPoints'

describe('quarters', () => {
  it('know their days and what follows', () => {
    expect(quarterOf('2026-11-30')).toEqual({ year: 2026, quarter: 4 })
    expect(shiftQuarter({ year: 2026, quarter: 4 }, 1)).toEqual({ year: 2027, quarter: 1 })
    expect(shiftQuarter({ year: 2026, quarter: 1 }, -1)).toEqual({ year: 2025, quarter: 4 })
    expect(firstDayOf({ year: 2026, quarter: 2 })).toBe('2026-04-01')
    expect(lastDayOf({ year: 2026, quarter: 3 })).toBe('2026-09-30')
    expect(compareQuarters({ year: 2025, quarter: 4 }, { year: 2026, quarter: 1 })).toBe(-1)
  })
})

describe('points', () => {
  const item = (deputy_name: string, total: number, of_quarter: number) =>
    ({ deputy_name, total, of_quarter }) as DutyPointsItem
  const items = [item('a', 5, 2), item('b', 9, 0), item('c', 1, 4)]
  const names = (sort: string) => sortPoints(items, sort).map((it) => it.deputy_name)

  it('carry their sign', () => {
    expect([6, -1.5, 0].map(signed)).toEqual(['+6', '\u22121.5', '0'])
  })

  it('stand by name until the office asks otherwise', () => {
    expect(names('')).toEqual(['a', 'b', 'c'])
    expect(names('-total')).toEqual(['b', 'a', 'c'])
    expect(names('of_quarter')).toEqual(['b', 'a', 'c'])
    expect(names('deputy_name')).toEqual(['a', 'b', 'c'])
  })
})

describe('rules as they are typed', () => {
  const rules: DutyRules = {
    base: 0,
    lines: [
      {
        key: 'suggestion',
        title: 'S',
        kinds: ['suggestion'],
        first: 6,
        further: 2,
        cap: 10,
        pool: 'p',
      },
      { key: 'leave', kinds: ['session_leave'], first: -1, further: -1 },
    ],
    pools: [
      { key: 'p', cap: 10 },
      { key: 'unused', cap: 4 },
    ],
    stars: [
      { stars: 5, from: 90 },
      { stars: 1, from: 0 },
    ],
    stars_when_absent: 2,
  }

  it('come back as they were, without a shared cap nobody shares', () => {
    const again = rulesOf(typedRules(rules))
    expect(again).toEqual({
      ...rules,
      pools: [{ key: 'p', cap: 10 }],
      stars: [
        { stars: 1, from: 0 },
        { stars: 5, from: 90 },
      ],
    })
  })

  it('name what is no number and what counts nothing', () => {
    const typed = typedRules(rules)
    typed.lines[0]!.first = '三'
    typed.lines[1]!.kinds = []
    typed.lines[1]!.further = '0.25'
    typed.stars['5'] = '九十'
    expect(wrongNumbers(typed)).toEqual([
      'lines.0.first',
      'lines.1.further',
      'lines.1.kinds',
      'stars.5',
    ])
    typed.lines[0]!.first = '\u22122.5'
    expect(rulesOf(typed).lines[0]!.first).toBe(-2.5)
  })

  it('give new lines keys that no other has', () => {
    expect(newKey('line', [{ key: 'a' }, { key: 'line_3' }])).toBe('line_4')
  })
})
