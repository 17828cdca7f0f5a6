/** The numbers of 代表工作 lead to lists that show just what they count. */
import { describe, expect, it } from 'vitest'
import { rowsOf, workParts } from '@/desktop/pages/statistics/workParts'

const when = { year: '2026', quarter: '' }
const town = { level: 'township', town_id: 't', closed_quarter: 3 } as const
const county = { level: 'county', town_id: null, closed_quarter: 3 } as const
const all = { level: null, town_id: null, closed_quarter: null } as const

describe('a number of the table', () => {
  it('stands in one part only', () => {
    const keys = Object.values(workParts).flat()
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('opens the rows of its town', () => {
    expect(rowsOf('group_activities', town, { ...when, quarter: '2' })).toEqual({
      name: 'group_activities',
      query: { year: '2026', quarter: '2', status: 'held', town_id: 't' },
    })
    expect(rowsOf('groups_red', town, when)).toEqual({
      name: 'group_quarters',
      query: { year: '2026', quarter: '3', colour: 'red', town_id: 't' },
    })
  })

  it('opens nothing where a list would show more than it counts', () => {
    expect(rowsOf('group_activities', county, when)).toBeNull()
    expect(rowsOf('receptions_held', town, when)).toBeNull()
    expect(rowsOf('groups_red', all, when)).toBeNull()
    expect(rowsOf('reports_of_year', all, when)).toBeNull()
    expect(rowsOf('ten_haves', county, when)).toEqual({
      name: 'stations',
      query: { level: 'county' },
    })
    expect(rowsOf('ten_haves', all, when)).toEqual({ name: 'stations', query: {} })
  })
})
