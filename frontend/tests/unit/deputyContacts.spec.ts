import { describe, expect, it } from 'vitest'
import type { ContactMatrix, DeputyContactItem } from '@/shared/api/queries/deputyContacts'
import {
  byLastContact,
  changedMembers,
  releasedBy,
  spread,
  ticksOf,
} from '@/shared/domain/deputyContacts'

const contact = (id: string, last_on: string | null) => ({ id, last_on }) as DeputyContactItem
const cell = (deputy_id: string) => ({ contact_id: 'c', deputy_id, name: deputy_id, last_on: null })

describe('contacts', () => {
  it('puts first whom nobody has met for the longest time', () => {
    const items = [contact('a', '2026-03-01'), contact('b', null), contact('c', '2026-02-01')]
    expect(byLastContact(items).map((it) => it.id)).toEqual(['b', 'c', 'a'])
  })

  it('sends only the lists that changed, and knows who was taken away', () => {
    const was = ticksOf({
      members: [
        { member_id: 'm', name: 'm', is_reached: false, deputies: [cell('a'), cell('b')] },
        { member_id: 'n', name: 'n', is_reached: false, deputies: [cell('c')] },
      ],
    } as unknown as ContactMatrix)
    const now = { m: ['b', 'd'], n: ['c'], gone: ['a'] }
    expect(changedMembers(was, now)).toEqual([{ member_id: 'm', deputy_ids: ['b', 'd'] }])
    expect(releasedBy(was, now)).toBe(1)
    expect(changedMembers(was, { m: ['b', 'a'], n: ['c'] })).toEqual([])
  })

  it('spreads those nobody looks after, and nobody to themselves', () => {
    const now = spread({ m: ['a', 'b'], n: [] }, ['a', 'b', 'c', 'd', 'n'])
    expect(now.n).toEqual(['c', 'd'])
    expect(now.m).toEqual(['a', 'b', 'n'])
  })
})
