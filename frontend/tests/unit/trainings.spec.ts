import { describe, expect, it } from 'vitest'
import { pageOf } from '@/mobile/links'
import { mineOf, readingOf } from '@/mobile/pages/trainings/looks'
import type { TrainingDeputy } from '@/shared/api/queries/trainings'
import { signInBody, signInSheetOf } from '@/shared/domain/trainings'

const id = '01a20076-fdf2-7621-b8e6-45d2491428fc'
const deputy = (deputy_id: string, said: Partial<TrainingDeputy> = {}): TrainingDeputy => ({
  deputy_id,
  name: deputy_id,
  town_id: null,
  town_name: null,
  answer: null,
  leave_reason: null,
  answered_at: null,
  is_present: null,
  absence_reason: null,
  hours: null,
  score: null,
  ...said,
})

describe('the list of who signed in', () => {
  it('begins with those who said that they would come, and with the reasons of the others', () => {
    const deputies = [
      deputy('a', { answer: 'coming' }),
      deputy('b', { answer: 'leave', leave_reason: '住院' }),
    ]
    const sheet = signInSheetOf({ hours: 6, status: 'announced', deputies })
    expect(sheet).toEqual({ present: ['a'], hours: {}, reasons: { b: '住院' } })
    sheet.hours.a = '3'
    expect(signInBody(sheet)).toEqual({
      present: [{ deputy_id: 'a', hours: 3 }],
      absences: [{ deputy_id: 'b', reason: '住院' }],
    })
  })

  it('is corrected from what was entered', () => {
    const deputies = [
      deputy('a', { is_present: true, hours: 3 }),
      deputy('b', { is_present: false, hours: 0, answer: 'coming' }),
    ]
    const sheet = signInSheetOf({ hours: 6, status: 'held', deputies })
    expect(sheet).toEqual({ present: ['a'], hours: { a: '3' }, reasons: {} })
  })
})

describe('on the phone', () => {
  it('says what is known of me, and whether I read what it says now', () => {
    expect(mineOf({ mine: null })).toBeNull()
    expect(mineOf({ mine: deputy('a', { answer: 'leave' }) })).toBe('leave')
    expect(mineOf({ mine: deputy('a', { answer: 'coming', is_present: false }) })).toBe('absent')
    const read = { status: 'sent', read_at: '2026-03-02T01:00:00Z' } as const
    expect(readingOf({ ...read, corrected_at: null })).toBe('read')
    expect(readingOf({ ...read, corrected_at: '2026-03-02T02:00:00Z' })).toBe('corrected')
  })

  it('opens them from the inbox', () => {
    expect(pageOf({ link: `trainings/${id}` })).toEqual({ name: 'training', params: { id } })
    expect(pageOf({ link: `bulletins/${id}` })).toEqual({ name: 'bulletin', params: { id } })
  })
})
