import { expect, it } from 'vitest'
import {
  bars,
  daysAfter,
  daysBetween,
  projectYear,
  reached,
  takesIdeas,
} from '@/shared/domain/projects'

it('counts days from the first, which is not counted itself', () => {
  expect(daysAfter('2026-08-20', 30)).toBe('2026-09-19')
  expect(daysBetween('2026-08-20', '2026-09-19')).toBe(30)
  expect(daysAfter('', 30)).toBe('')
  expect(daysBetween('2026-08-20', '')).toBeNull()
})

it('asks for the projects of the next year, by the calendar of China', () => {
  expect(projectYear(Date.parse('2026-09-01T00:00:00Z'))).toBe(2027)
  expect(projectYear(Date.parse('2026-12-31T16:00:00Z'))).toBe(2028)
})

it('takes ideas while they are asked for; paper while they are sorted, too', () => {
  expect(takesIdeas({ status: 'soliciting' }, false)).toBe(true)
  expect(takesIdeas({ status: 'sorting' }, false)).toBe(false)
  expect(takesIdeas({ status: 'sorting' }, true)).toBe(true)
  expect(takesIdeas({ status: 'preparing' }, true)).toBe(false)
})

it('draws bars against the greatest count', () => {
  expect(bars([{ count: 4 }, { count: 1 }]).map((one) => one.share)).toEqual([1, 0.25])
  expect(bars([{ count: 0 }])[0]?.share).toBe(0)
})

it('knows which of the chosen ideas an act reaches', () => {
  const rows = (['new', 'taken', 'merged', 'excluded', 'pooled'] as const).map((status) => ({
    status,
  }))
  const names = (act: Parameters<typeof reached>[0]) => reached(act, rows).map((row) => row.status)
  expect(names('accept')).toEqual(['new'])
  expect(names('merge')).toEqual(['new', 'taken', 'pooled'])
  expect(names('assign')).toEqual(['pooled'])
})
