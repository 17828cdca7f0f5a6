import { describe, expect, it } from 'vitest'
import { dayIn, forServer, instantOf } from '@/desktop/pages/suggestions/filters'

describe('days in the filters of suggestions', () => {
  it('begin at midnight in China for the server', () => {
    expect(instantOf('2026-03-05')).toBe('2026-03-04T16:00:00.000Z')
    expect(forServer({ submitted_at_from: '2026-01-01', status: 'closed' })).toEqual({
      submitted_at_from: '2025-12-31T16:00:00.000Z',
      status: 'closed',
    })
  })

  it('leave an instant from the statistics as it is, and show its day', () => {
    expect(instantOf('2025-12-31T16:00:00.000000Z')).toBe('2025-12-31T16:00:00.000000Z')
    expect(dayIn('2025-12-31T16:00:00.000000Z')).toBe('2026-01-01')
    expect(dayIn('')).toBe('')
  })
})
