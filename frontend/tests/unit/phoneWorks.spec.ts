import { describe, expect, it } from 'vitest'
import { lookOf, standing } from '@/mobile/pages/project_works/looks'
import { shownNow } from '@/mobile/pages/project_works/shown'
import { missedBy } from '@/mobile/sendOrWait'
import { ApiError } from '@/shared/api/problem'

describe('projects that are carried out, on the phone', () => {
  it('show their light, or where they stand without one', () => {
    const red = { light: { light: 'red' as const, reasons: [] }, status: 'published' as const }
    expect(standing(red)).toBe('red')
    expect(lookOf(red)).toEqual({ icon: 'alert', tone: 'red' })
    expect(standing({ light: null, status: 'paused' })).toBe('paused')
  })

  it('are all that go on, and what ended in the newest year', () => {
    const works = [
      { year: 2027, status: 'published' as const },
      { year: 2026, status: 'paused' as const },
      { year: 2026, status: 'accepted' as const },
      { year: 2027, status: 'accepted' as const },
    ]
    expect(shownNow(works)).toEqual([works[0], works[1], works[3]])
    expect(shownNow([])).toEqual([])
  })
})

it('counts the versions that somebody missed, when a refusal tells it', () => {
  const refusal = (status: number, params = {}) =>
    new ApiError(status, { status, code: 'precondition_failed', params })
  expect(missedBy(3, refusal(412, { version: 5 }))).toBe(2)
  expect(missedBy(3, refusal(412))).toBe(0)
  expect(missedBy(3, refusal(409, { version: 5 }))).toBe(0)
  expect(missedBy(null, refusal(412, { version: 5 }))).toBe(0)
})
