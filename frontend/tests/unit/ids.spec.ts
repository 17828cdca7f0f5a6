import { describe, expect, it } from 'vitest'
import { fit } from '@/shared/offline/picture'
import { safeNext } from '@/shared/auth/guard'
import { uuidv7 } from '@/shared/ui/ids'

describe('small things', () => {
  it('mints UUIDv7 in time order', () => {
    const early = uuidv7(1_700_000_000_000)
    const late = uuidv7(1_800_000_000_000)
    expect(early).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(early < late).toBe(true)
    expect(parseInt(early.replace('-', '').slice(0, 12), 16)).toBe(1_700_000_000_000)
  })

  it('fits pictures into 1600 px without enlarging', () => {
    expect(fit(4000, 3000)).toEqual({ width: 1600, height: 1200 })
    expect(fit(800, 600)).toEqual({ width: 800, height: 600 })
  })

  it('follows only addresses inside the application after a sign-in', () => {
    expect(safeNext('/suggestions/1')).toBe('/suggestions/1')
    expect(safeNext('//elsewhere.example')).toBeNull()
    expect(safeNext('/\\elsewhere')).toBeNull()
    expect(safeNext('https://elsewhere.example')).toBeNull()
  })
})
