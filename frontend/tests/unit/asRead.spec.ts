import { describe, expect, it, vi } from 'vitest'
import { ApiError } from '@/shared/api/problem'
import { asRead } from '@/shared/api/queries/asRead'

interface Text {
  words: string
  version: number
}
const read: Text = { words: 'old', version: 1 }
const isSame = (before: Text, now: Text) => before.words === now.words
const stale = new ApiError(412, { status: 412, code: 'changed_meanwhile' })

describe('an act on what was read', () => {
  it('is sent again when others acted but the words are the same', async () => {
    const send = vi.fn(async (target: Text) => {
      if (target.version === 1) throw stale
      return target.version
    })
    const fetch = async () => ({ words: 'old', version: 7 })
    await expect(asRead(read, send, fetch, isSame)).resolves.toBe(7)
    expect(send).toHaveBeenCalledTimes(2)
  })

  it('is refused when the words have changed', async () => {
    const send = vi.fn(async () => Promise.reject(stale))
    const fetch = async () => ({ words: 'new', version: 7 })
    await expect(asRead(read, send, fetch, isSame)).rejects.toBe(stale)
    expect(send).toHaveBeenCalledTimes(1)
  })

  it('is refused at once for any other reason', async () => {
    const refusal = new ApiError(409, { status: 409, code: 'motion_not_in_state' })
    const fetch = vi.fn(async () => read)
    await expect(asRead(read, () => Promise.reject(refusal), fetch, isSame)).rejects.toBe(refusal)
    expect(fetch).not.toHaveBeenCalled()
  })
})
