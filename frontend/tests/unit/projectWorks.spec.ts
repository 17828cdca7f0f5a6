import { describe, expect, it } from 'vitest'
import type { ProjectMonth, ProjectWork } from '@/shared/api/queries/projectWorks'
import {
  contentPercent,
  percentOf,
  pointsOf,
  sharesOf,
  totalOf,
} from '@/shared/domain/projectReviews'
import {
  actOfChange,
  byLight,
  checkpointState,
  countLights,
  currentCheckpoint,
  falls,
  majorReasons,
  milestoneState,
  monthBefore,
  monthRows,
  monthsBetween,
  monthsToReport,
  monthToReport,
  needsDecision,
  paidOf,
  paidPercent,
  plannedPercent,
} from '@/shared/domain/projectWorks'

const light = (of: 'red' | 'yellow' | 'green') => ({ light: of, reasons: [] })
const month = (at: string, percent: number, paid_yuan = 0) =>
  ({ month: at, percent, paid_yuan, body: '' }) as unknown as ProjectMonth

describe('lights', () => {
  const rows = [
    { number: '3', status: 'published' as const, light: light('green') },
    { number: '1', status: 'accepted' as const, light: null },
    { number: '4', status: 'published' as const, light: light('red') },
    { number: '2', status: 'planning' as const, light: null },
    { number: '5', status: 'published' as const, light: light('yellow') },
    { number: '0', status: 'published' as const, light: light('green') },
  ]

  it('the worst stand first, then what has no light', () => {
    expect(byLight(rows).map((row) => row.number)).toEqual(['4', '5', '0', '3', '2', '1'])
    expect(rows[0]?.number).toBe('3')
  })

  it('are counted', () => {
    expect(countLights(rows)).toEqual({ red: 1, yellow: 1, green: 2 })
  })
})

describe('a task', () => {
  const today = '2027-03-10'
  const soon = {
    light: 'yellow' as const,
    reasons: [{ key: 'milestone_soon' as const, due_on: '2027-03-15', text: '' }],
  }
  it.each([
    ['2027-03-09', null, 'overdue'],
    ['2027-03-10', null, 'ahead'],
    ['2027-03-15', null, 'soon'],
    ['2027-06-01', null, 'ahead'],
    ['2027-03-01', '2027-03-01', 'done'],
    ['2027-03-01', '2027-03-02', 'done_late'],
  ])('due %s, done %s: %s', (due_on, done_on, state) => {
    expect(milestoneState({ due_on, done_on }, soon, today)).toBe(state)
  })
})

describe('months', () => {
  const tasks = ['2027-01-31', '2027-03-01', '2027-03-31', '2027-12-31'].map((due_on) => ({
    due_on,
  })) as ProjectWork['milestones']
  const work = { published_on: '2027-01-20', ended_on: null, milestones: tasks }

  it('go over the end of a year, and end', () => {
    expect(monthsBetween('2026-11', '2027-02')).toEqual([
      '2026-11',
      '2026-12',
      '2027-01',
      '2027-02',
    ])
    expect(monthsBetween('2027-02', '2027-01')).toEqual([])
    expect(monthsBetween('0001-01', '9999-12')).toHaveLength(240)
  })

  it('the plan says how many tasks are due by the end of each', () => {
    expect(plannedPercent(tasks, '2026-12')).toBe(0)
    expect(plannedPercent(tasks, '2027-01')).toBe(25)
    expect(plannedPercent(tasks, '2027-03')).toBe(75)
    expect(plannedPercent([], '2027-03')).toBeNull()
  })

  it('stand from the publication to now, reported or not', () => {
    const rows = monthRows({ ...work, months: [month('2027-02', 30)] }, '2027-03-10')
    expect(rows.map((row) => [row.month, row.planned, row.report?.percent ?? null])).toEqual([
      ['2027-01', 25, null],
      ['2027-02', 25, 30],
      ['2027-03', 75, null],
    ])
    expect(monthRows({ ...work, published_on: null, months: [] }, '2027-03-10')).toEqual([])
    const over = { ...work, ended_on: '2027-02-10', months: [] }
    expect(monthRows(over, '2027-03-10').map((row) => row.month)).toEqual(['2027-01', '2027-02'])
  })

  it('the oldest that is missing is reported first', () => {
    const months = [month('2027-01', 10), month('2027-03', 50)]
    expect(monthsToReport({ ...work, months }, '2027-04-02')).toEqual([
      '2027-04',
      '2027-03',
      '2027-02',
      '2027-01',
    ])
    expect(monthToReport({ ...work, months }, '2027-04-02')).toBe('2027-02')
    expect(monthToReport({ ...work, months: [month('2027-01', 10)] }, '2027-01-30')).toBe('2027-01')
  })

  it('less than before or more than after needs a note', () => {
    const months = [month('2027-01', 10, 100), month('2027-03', 50, 500)]
    const said = (percent: number, paid_yuan: number) =>
      falls(months, { month: '2027-02', percent, paid_yuan })
    expect(said(20, 200)).toBe(false)
    expect(said(9, 200)).toBe(true)
    expect(said(20, 99)).toBe(true)
    expect(said(60, 200)).toBe(true)
    expect(falls(months, { month: '2027-03', percent: 10, paid_yuan: 100 })).toBe(false)
    expect(monthBefore(months, '2027-03')?.month).toBe('2027-01')
    expect(monthBefore(months, '2027-01')).toBeNull()
  })
})

describe('money', () => {
  it('nothing paid is an amount, a word is none', () => {
    expect(paidOf('0')).toBe(0)
    expect(paidOf('0.0')).toBe(0)
    expect(paidOf('12.5')).toBe(125_000)
    expect(paidOf('')).toBeNull()
    expect(paidOf('很多')).toBeNull()
  })

  it('is told in percent of what is planned', () => {
    expect(paidPercent({ paid_yuan: 100_000, money_planned_yuan: 300_000 })).toBe(33)
    expect(paidPercent({ paid_yuan: 0, money_planned_yuan: null })).toBeNull()
  })
})

describe('the three questions', () => {
  const asked = (answer: string | null) => ({ answer }) as never
  it.each([
    [[], null, 'open'],
    [[asked(null), asked('是')], null, 'waiting'],
    [[asked('是')], null, 'answered'],
    [[asked('是')], '小结', 'closed'],
  ])('%# stand where they stand', (questions, summary, state) => {
    expect(checkpointState({ questions, summary })).toBe(state)
  })

  it('the first that is not closed is asked now', () => {
    const all = [
      { kind: 'year_start', summary: '小结' },
      { kind: 'mid_year', summary: null },
      { kind: 'year_end', summary: null },
    ] as never
    expect(currentCheckpoint(all)?.kind).toBe('mid_year')
    expect(currentCheckpoint([])).toBeNull()
  })
})

describe('V10: a change', () => {
  const nothing = { is_scope_reduced: false, is_place_changed: false, finish_on: '' }
  const voted = { year: 2027, finish_on: '2027-10-31' }

  it('is a major one when less is built, elsewhere, or after the year', () => {
    expect(majorReasons(nothing, voted)).toEqual([])
    expect(majorReasons({ ...nothing, finish_on: '2027-12-31' }, voted)).toEqual([])
    expect(majorReasons({ ...nothing, finish_on: '2028-01-01' }, voted)).toEqual(['finish_later'])
    const both = { ...nothing, is_scope_reduced: true, is_place_changed: true }
    expect(majorReasons(both, voted)).toEqual(['scope_reduced', 'place_changed'])
  })

  it('of several years is late after the day that was voted', () => {
    const long = { year: 2027, finish_on: '2028-06-30' }
    expect(majorReasons({ ...nothing, finish_on: '2028-06-30' }, long)).toEqual([])
    expect(majorReasons({ ...nothing, finish_on: '2028-07-01' }, long)).toEqual(['finish_later'])
  })

  it('is decided elsewhere when it is major, a pause or a stop', () => {
    expect((['minor', 'major', 'pause', 'resume', 'stop'] as const).filter(needsDecision)).toEqual([
      'major',
      'pause',
      'stop',
    ])
    expect(actOfChange('minor')).toBe('change')
    expect(actOfChange('stop')).toBe('stop')
  })
})

describe('a review', () => {
  it('takes whole points from 0 to 100', () => {
    expect(['0', ' 100 ', '101', '-1', '9.5', ''].map(percentOf)).toEqual([
      0,
      100,
      null,
      null,
      null,
      null,
    ])
  })

  it('has a total once everything has its points', () => {
    expect(
      totalOf([
        { weight: 60, score: 90 },
        { weight: 40, score: 85 },
      ]),
    ).toBe(8800)
    expect(
      totalOf([
        { weight: 60, score: 90 },
        { weight: 40, score: null },
      ]),
    ).toBeNull()
    expect(pointsOf(9250)).toBe('92.5')
    expect(pointsOf(8801)).toBe('88.01')
  })

  it('V12: shares count on all who could vote', () => {
    const said = {
      base: 8,
      satisfied: 3,
      basically_satisfied: 1,
      dissatisfied: 2,
      abstained: null,
    }
    expect(sharesOf(said)?.map((one) => [one.count, one.percent])).toEqual([
      [3, 37.5],
      [1, 12.5],
      [2, 25],
      [0, 0],
    ])
    expect(contentPercent(said)).toBe(50)
    expect(sharesOf({ ...said, base: null })).toBeNull()
    expect(contentPercent({ ...said, base: null })).toBeNull()
  })
})
