import { expect, it } from 'vitest'
import {
  changedOf,
  gradeOf,
  meanOf,
  outcomeOf,
  sidesOf,
  standingOf,
  sumOf,
  wanOf,
  yuanOf,
} from '@/shared/domain/projectSheet'

it('writes and reads money in ten thousands without losing a yuan', () => {
  for (const yuan of [1, 9_999, 10_000, 300_000, 1_234_567, 100_000_000_000]) {
    expect(yuanOf(wanOf(yuan))).toBe(yuan)
  }
  expect(wanOf(1_200_000)).toBe('120')
  expect(wanOf(1_234_500)).toBe('123.45')
  expect(yuanOf(' 1,200.5 ')).toBe(12_005_000)
  expect(yuanOf('0.1')).toBe(1_000)
})

it('takes no amount that the service refuses', () => {
  for (const text of ['', '0', '-1', '1.23456', 'abc', '1e3', '10000000.0001'])
    expect(yuanOf(text), text).toBeNull()
})

it('compares the sources with the investment while they are typed', () => {
  expect(sumOf(['20', '10'], '30')).toEqual({ sum: 300_000, missing: 0 })
  expect(sumOf(['0.1', '0.2'], '0.3')).toEqual({ sum: 3_000, missing: 0 })
  expect(sumOf(['20', ''], '30').missing).toBe(100_000)
  expect(sumOf(['40'], '30').missing).toBe(-100_000)
  expect(sumOf(['40'], '').missing).toBeNull()
  expect(sumOf([], '30').missing).toBeNull()
})

it('names means by the nearest grade', () => {
  expect(gradeOf(null)).toBeNull()
  expect(gradeOf(100)).toBe(1)
  expect(gradeOf(449)).toBe(4)
  expect(gradeOf(450)).toBe(5)
  expect(meanOf(437)).toBe('4.4')
})

it('says where the choice stands', () => {
  expect(standingOf(null)).toBe('none')
  expect(standingOf({ status: 'draft', stage: null })).toBe('draft')
  expect(standingOf({ status: 'voting', stage: 'tied' })).toBe('tied')
  expect(standingOf({ status: 'announced', stage: 'settled' })).toBe('announced')
})

it('says what came out only once it is told', () => {
  expect(outcomeOf({ is_chosen: null, status: 'on_ballot' })).toBeNull()
  expect(outcomeOf({ is_chosen: true, status: 'selected' })).toBe('chosen')
  expect(outcomeOf({ is_chosen: false, status: 'not_selected' })).toBe('not_chosen')
})

it('puts what is said on two sides', () => {
  const one = { id: '1', deputy_id: 'd', deputy_name: 'n', body: 'b', at: 'a' }
  const sides = sidesOf([
    { ...one, stance: 'for' },
    { ...one, id: '2', stance: 'against' },
  ])
  expect(sides.for.map((it) => it.id)).toEqual(['1'])
  expect(sides.against.map((it) => it.id)).toEqual(['2'])
})

it('sends only what was changed', () => {
  const was = { title: 'a', rows: [{ n: 1 }], unit: '' }
  expect(changedOf({ title: 'a', rows: [{ n: 2 }], unit: '' }, was)).toEqual({ rows: [{ n: 2 }] })
})
