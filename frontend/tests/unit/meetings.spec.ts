import { describe, expect, it } from 'vitest'
import {
  depthOf,
  clockOf,
  digitsOf,
  idOf,
  indented,
  missing,
  moved,
  outdented,
  share,
  tokenOf,
} from '@/shared/domain/meetings'

const at = (...places: [string, string?][]) =>
  places.map(([id, parent]) => ({ id, parent_id: parent ?? null }))
const agenda = at(['a'], ['a1', 'a'], ['a2', 'a'], ['b'], ['c'], ['c1', 'c'])
const order = (items: { id: string }[] | null) => items?.map((one) => one.id).join(' ')

describe('the order of an agenda', () => {
  it('moves an item with what belongs to it past its neighbour', () => {
    expect(order(moved(agenda, 'a', 1))).toBe('b a a1 a2 c c1')
    expect(order(moved(agenda, 'c', -1))).toBe('a a1 a2 c c1 b')
    expect(order(moved(agenda, 'b', -1))).toBe('b a a1 a2 c c1')
    expect(order(moved(agenda, 'a2', -1))).toBe('a a2 a1 b c c1')
  })

  it('has ends', () => {
    expect(moved(agenda, 'a', -1)).toBeNull()
    expect(moved(agenda, 'c', 1)).toBeNull()
    expect(moved(agenda, 'a2', 1)).toBeNull()
    expect(moved(agenda, 'nobody', 1)).toBeNull()
  })

  it('puts an item below the one before it, and takes it out again behind it', () => {
    const below = indented(agenda, 'b')
    expect(below?.find((one) => one.id === 'b')?.parent_id).toBe('a')
    expect(depthOf(below ?? [], { id: 'b', parent_id: 'a' })).toBe(1)
    expect(indented(agenda, 'a')).toBeNull()
    const out = outdented(agenda, 'a1')
    expect(order(out)).toBe('a a2 a1 b c c1')
    expect(out?.find((one) => one.id === 'a1')?.parent_id).toBeNull()
    expect(outdented(agenda, 'b')).toBeNull()
  })

  it('never loses an item', () => {
    for (const { id } of agenda) {
      for (const made of [moved(agenda, id, 1), moved(agenda, id, -1), outdented(agenda, id)]) {
        if (made) expect(made.map((one) => one.id).sort()).toEqual(agenda.map((one) => one.id))
      }
    }
  })
})

describe('what was read or typed', () => {
  const token = 'AZ3kq-_'.repeat(8)

  it('finds the token in the address of the check-in page, or alone', () => {
    expect(tokenOf(`https://rd.example.gov.cn/m/check-in?t=${token}`)).toBe(token)
    expect(tokenOf(` ${token}\n`)).toBe(token)
    expect(tokenOf('https://example.com/')).toBeNull()
    expect(tokenOf('123456')).toBeNull()
  })

  it('finds the identifier on a card', () => {
    const id = '0199a3c2-1111-7222-8333-944455556666'
    expect(idOf(`LZ:${id.toUpperCase()}\n`)).toBe(id)
    expect(idOf('王')).toBeNull()
  })

  it('reads a time of day', () => {
    for (const typed of ['9:00', '09:00', ' 0900', '9：00']) expect(clockOf(typed)).toBe('09:00')
    expect(clockOf('14.30')).toBe('14:30')
    for (const odd of ['', '24:00', '9', '9:60', '上午九点']) expect(clockOf(odd)).toBeNull()
  })

  it('keeps six digits', () => {
    expect(digitsOf('12 34-567')).toBe('123456')
    expect(digitsOf('ab')).toBe('')
  })
})

describe('the quorum', () => {
  it('says how many are missing', () => {
    expect(missing(30, 34)).toBe(4)
    expect(missing(34, 34)).toBe(0)
    expect(missing(0, null)).toBe(0)
  })

  it('draws no more than the whole', () => {
    expect(share(34, 51)).toBe(66.7)
    expect(share(60, 51)).toBe(100)
    expect(share(1, 0)).toBe(0)
  })
})
