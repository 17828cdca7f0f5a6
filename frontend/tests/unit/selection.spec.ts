import { describe, expect, it } from 'vitest'
import { useSelection } from '@/desktop/composables/selection'

const rows = ['a', 'b', 'c'].map((id) => ({ id }))

describe('selection', () => {
  it('keeps rows while pages are turned', () => {
    const chosen = useSelection<{ id: string }>((row) => row.id)
    chosen.toggle(rows[0]!)
    chosen.toggleAll(rows.slice(1))
    expect(chosen.rows.map((row) => row.id)).toEqual(['a', 'b', 'c'])
    expect(chosen.share([{ id: 'd' }])).toBe('none')
    expect(chosen.share([rows[0]!, { id: 'd' }])).toBe('some')
    expect(chosen.share(rows)).toBe('all')
  })

  it('takes all off when all are chosen, adds the missing ones otherwise', () => {
    const chosen = useSelection<{ id: string }>((row) => row.id)
    chosen.toggle(rows[1]!)
    chosen.toggleAll(rows)
    expect(chosen.rows).toHaveLength(3)
    chosen.toggleAll(rows)
    expect(chosen.rows).toHaveLength(0)
  })

  it('chooses no more than the server takes, and nothing of no rows', () => {
    const chosen = useSelection<{ id: string }>((row) => row.id, 2)
    chosen.toggleAll(rows)
    expect(chosen.rows).toHaveLength(2)
    expect(chosen.share([])).toBe('none')
  })
})
