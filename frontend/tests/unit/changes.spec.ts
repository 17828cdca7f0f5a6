import { QueryClient } from '@tanstack/vue-query'
import { describe, expect, it, vi } from 'vitest'
import { ApiError, NetworkError } from '@/shared/api/problem'
import { type Changes, madeOldBy } from '@/shared/offline/changes'
import { makeFollower } from '@/shared/offline/follow'

const one = '01a20076-fdf2-7621-b8e6-45d2491428fc'
const other = '01a20076-fdf2-7621-b8e6-45d2491428fd'

const answer = (next: string, items: { kind: string; id: string; gone?: true }[], more = false) =>
  ({
    next,
    more,
    items: items.map((item) => ({ at: '2026-03-02T02:00:00Z', event: 'x', ...item })),
  }) as Changes

/** A client that keeps two entries of the diary, their list, the first page and stations. */
function keeping() {
  const client = new QueryClient()
  const keys = [
    ['diary_entries', 'one', one],
    ['diary_entries', 'one', other],
    ['diary_entries', 'feed', 'all'],
    ['home'],
    ['stations', 'feed', 'all'],
  ]
  for (const key of keys) client.setQueryData(key, {})
  const old = () =>
    keys.filter((key) => client.getQueryState(key)?.isInvalidated).map((key) => key.join(' '))
  return { client, old }
}

describe('a change', () => {
  it('makes old what shows its record, and nothing else', () => {
    const isOld = madeOldBy([{ kind: 'diary_entry', id: one }])
    expect(isOld(['diary_entries', 'one', one])).toBe(true)
    expect(isOld(['diary_entries', 'one', other])).toBe(false)
    expect(isOld(['diary_entries', 'feed', 'all'])).toBe(true)
    expect(isOld(['stations', 'feed', 'all'])).toBe(false)
    expect(isOld(['duty_points', 'deputy', one, 2026])).toBe(false)
    for (const key of [['home'], ['inbox', 'count'], ['notices', 'list', 'all']]) {
      expect(isOld(key)).toBe(true)
    }
  })

  it('reaches what is derived from it, and where else it is shown', () => {
    const isOld = madeOldBy([
      { kind: 'reception_visit', id: one },
      { kind: 'meeting', id: one },
      { kind: 'inquiry', id: one },
    ])
    expect(isOld(['receptions', 'one', other])).toBe(true)
    expect(isOld(['duty_points', 'deputy', other, 2026])).toBe(true)
    expect(isOld(['inquiries', 'feed', 'all'])).toBe(true)
    expect(isOld(['inquiries', 'one', other])).toBe(false)
  })

  it('is none when there are none', () => {
    expect(madeOldBy([])(['home'])).toBe(false)
  })
})

describe('following', () => {
  it('begins with a cursor and goes on until there is no more', async () => {
    const { client, old } = keeping()
    const asked = vi
      .fn<(since?: string) => Promise<Changes>>()
      .mockResolvedValueOnce(answer('a', []))
      .mockResolvedValueOnce(answer('b', [{ kind: 'diary_entry', id: one }], true))
      .mockResolvedValueOnce(answer('c', []))
    const { follow } = makeFollower(client, asked)
    await follow()
    expect(old()).toHaveLength(5)
    for (const key of ['diary_entries', 'stations']) client.setQueryData([key, 'feed', 'all'], 1)
    for (const id of [one, other]) client.setQueryData(['diary_entries', 'one', id], 1)
    client.setQueryData(['home'], 1)
    await Promise.all([follow(), follow()])
    expect(asked.mock.calls).toEqual([[], ['a'], ['b']])
    const shown = [`diary_entries one ${one}`, 'diary_entries feed all', 'home']
    expect(old()).toEqual(shown)
  })

  it('forgets a record that is gone', async () => {
    const { client } = keeping()
    const gone = vi.fn()
    const asked = vi
      .fn<(since?: string) => Promise<Changes>>()
      .mockResolvedValueOnce(answer('a', []))
      .mockResolvedValueOnce(answer('b', [{ kind: 'diary_entry', id: one, gone: true }]))
    const { follow } = makeFollower(client, asked, gone)
    await follow()
    await follow()
    expect(client.getQueryData(['diary_entries', 'one', one])).toBeUndefined()
    expect(client.getQueryData(['diary_entries', 'one', other])).toBeDefined()
    expect(gone).toHaveBeenCalledWith([one])
  })

  it('asks for everything again when the cursor is too old', async () => {
    const { client, old } = keeping()
    const asked = vi
      .fn<(since?: string) => Promise<Changes>>()
      .mockResolvedValueOnce(answer('a', []))
      .mockRejectedValueOnce(new NetworkError())
      .mockRejectedValueOnce(new ApiError(410, { status: 410, code: 'changes_too_old' }))
      .mockResolvedValueOnce(answer('z', []))
      .mockResolvedValueOnce(answer('z', []))
    const { follow, forget } = makeFollower(client, asked)
    await follow()
    await expect(follow()).rejects.toThrow(NetworkError)
    await follow()
    expect(old()).toHaveLength(5)
    await follow()
    expect(asked.mock.calls).toEqual([[], ['a'], ['a'], [], ['z']])
    forget()
    asked.mockResolvedValueOnce(answer('y', []))
    await follow()
    expect(asked.mock.lastCall).toEqual([])
  })
})
