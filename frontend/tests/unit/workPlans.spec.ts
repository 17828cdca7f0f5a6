import { describe, expect, it } from 'vitest'
import type { WorkPlanItem } from '@/shared/api/queries/workPlans'
import { beginningOf, dayInYear } from '@/shared/domain/workPlans'

const item = (fields: Partial<WorkPlanItem>) =>
  ({
    id: 'i',
    kind: 'tour',
    title: '农村供水设施运行情况',
    begins_on: '2026-05-10',
    ends_on: '2026-05-12',
    place: '老街',
    ...fields,
  }) as WorkPlanItem
const town = { id: 'p', level: 'township' } as const
const today = '2026-05-11'

describe('beginning an item of a work plan', () => {
  it('opens the form with what the plan says', () => {
    expect(beginningOf(town, item({}), today)).toEqual({
      name: 'new_inspection',
      isEarly: false,
      query: {
        kind: 'inspection',
        begins_on: '2026-05-10',
        ends_on: '2026-05-12',
        place: '老街',
        title: '农村供水设施运行情况',
        plan: 'p',
        item: 'i',
      },
    })
  })

  it('records an inspection no earlier than it begins, and plans a meeting ahead', () => {
    expect(beginningOf(town, item({}), '2026-05-09')?.isEarly).toBe(true)
    const session = item({ kind: 'congress_session' })
    expect(beginningOf(town, session, '2026-01-01')?.isEarly).toBe(false)
  })

  it('names numbered meetings by their number, not by the item', () => {
    const report = beginningOf(town, item({ kind: 'special_report', place: null }), today)
    expect(report?.name).toBe('new_meeting')
    expect(report?.query).not.toHaveProperty('title')
    expect(report?.query).not.toHaveProperty('place')
    expect(report?.query.kind).toBe('presidium_meeting')
    const county = { id: 'p', level: 'county' } as const
    const there = beginningOf(county, item({ kind: 'special_report' }), today)
    expect(there?.query.kind).toBe('standing_committee_meeting')
  })

  it('takes a span of months for when it may be, not for how long it takes', () => {
    const all = item({ begins_on: '2026-01-01', ends_on: '2026-12-31' })
    expect(beginningOf(town, all, today)?.query.ends_on).toBe('2026-01-01')
  })

  it('knows what no record is made of', () => {
    expect(beginningOf(town, item({ kind: 'training' }), today)).toBeUndefined()
    expect(beginningOf(town, item({ kind: 'other' }), today)).toBeUndefined()
  })
})

it('tells a day of the year in both languages', () => {
  expect(dayInYear('2026-05-10', 'zh-CN')).toBe('5月10日')
  expect(dayInYear('2026-05-10', 'en')).toBe('May 10')
})
