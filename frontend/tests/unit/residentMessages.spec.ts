import { describe, expect, it } from 'vitest'
import {
  cover,
  deputyViews,
  marked,
  nextWaiting,
  officeViews,
  standing,
  viewQuery,
} from '@/shared/domain/residentMessages'
import { hidden } from '@/shared/ui/marks'

const letter = {
  kind: 'message',
  status: 'accepted',
  answered_at: null,
  forwarded_at: null,
  suggestion_id: null,
} as const

describe('what residents send', () => {
  it('stands where its last act left it', () => {
    expect(standing({ ...letter, status: 'waiting' })).toBe('waiting')
    expect(standing({ ...letter, status: 'refused' })).toBe('refused')
    expect(standing({ ...letter, kind: 'idea' })).toBe('shown')
    expect(standing(letter)).toBe('passed_on')
    const forwarded = { ...letter, forwarded_at: '2026-11-29T01:00:00Z' }
    expect(standing(forwarded)).toBe('forwarded')
    const converted = { ...forwarded, suggestion_id: 'a' }
    expect(standing(converted)).toBe('converted')
    expect(standing({ ...converted, answered_at: '2026-11-29T02:00:00Z' })).toBe('answered')
  })

  it('is asked for by view, and each view asks for something else', () => {
    expect(viewQuery('forwarded')).toEqual({ status: 'accepted', forwarded: true, answered: false })
    expect(viewQuery('all')).toEqual({})
    for (const views of [officeViews, deputyViews]) {
      const asked = views.map((view) => JSON.stringify(viewQuery(view)))
      expect(new Set(asked).size).toBe(views.length)
    }
  })

  it('has what must not be seen marked, wherever it stands and without loss', () => {
    const text = '电话13812345678，再打13812345678。'
    const pieces = marked(text, ['13812345678'])
    expect(pieces.filter((piece) => piece.hit)).toHaveLength(2)
    expect(pieces.map((piece) => piece.text).join('')).toBe(text)
    expect(marked('ab', ['a', 'ab'])).toEqual([{ text: 'ab', hit: true }])
    expect(marked('无', ['', '有'])).toEqual([{ text: '无', hit: false }])
    expect(marked('', ['有'])).toEqual([])
  })

  it('has what is chosen taken out, whichever way it was chosen', () => {
    expect(cover('找李建国谈', 1, 4)).toBe(`找${hidden}谈`)
    expect(cover('找李建国谈', 4, 1)).toBe(`找${hidden}谈`)
    expect(cover('找李建国谈', 2, 2)).toBe('找李建国谈')
  })

  it('is gone through one after another, and begins again at the end', () => {
    const [third, second, first] = [3, 2, 1].map((n) => ({
      id: String(n),
      received_at: `2026-11-29T0${n}:00:00Z`,
    }))
    const all = [third!, second!, first!]
    expect(nextWaiting(all, third!)).toBe(second)
    expect(nextWaiting(all, first!)).toBe(third)
    expect(nextWaiting([first!], first!)).toBeUndefined()
    expect(nextWaiting([], first!)).toBeUndefined()
  })
})
