import { describe, expect, it } from 'vitest'
import {
  byFollowUp,
  changeBody,
  changedFacts,
  type DiaryFacts,
  followUpDay,
  followUpOf,
  ideaLimits,
  isEnough,
  isOpen,
  isOwnHandling,
  monthsAfter,
  newBody,
  noFacts,
  roundFor,
  suggestionLimits,
  titleFrom,
  whereOf,
} from '@/shared/domain/diaryEntries'

const facts: DiaryFacts = {
  met_on: '2026-11-30',
  content: '三组没有路灯。',
  village: '三村',
  place: '',
  people: '',
  category: '',
  handling: 'noted',
  handled_note: '',
  follow_up_on: '2026-12-07',
  result: '',
  is_shared: false,
  is_shared_with_leader: false,
}

describe('when one looks again', () => {
  it('is a week, a month or three months later, on the last of a shorter month', () => {
    expect(followUpDay('week', '2026-11-30')).toBe('2026-12-07')
    expect(followUpDay('month', '2026-11-30')).toBe('2026-12-30')
    expect(followUpDay('quarter', '2026-11-30')).toBe('2027-02-28')
    expect(monthsAfter('2026-01-31', 1)).toBe('2026-02-28')
    expect(monthsAfter('2024-01-31', 1)).toBe('2024-02-29')
    expect(monthsAfter('2026-12-15', 1)).toBe('2027-01-15')
    expect(monthsAfter('', 1)).toBe('')
  })

  it('is said in words again', () => {
    expect(followUpOf('2026-12-07', '2026-11-30')).toBe('week')
    expect(followUpOf('2026-12-08', '2026-11-30')).toBeNull()
    expect(followUpOf('', '2026-11-30')).toBeNull()
  })

  it('comes before what is later, as long as nothing came of it', () => {
    const items = [
      { id: 'b', follow_up_on: '2026-12-30' },
      { id: 'c', follow_up_on: '2026-12-07' },
      { id: 'a', follow_up_on: '2026-12-07' },
    ]
    expect(byFollowUp(items).map((one) => one.id)).toEqual(['a', 'c', 'b'])
    expect(isOpen({ follow_up_on: '2026-12-07', has_result: false })).toBe(true)
    expect(isOpen({ follow_up_on: '2026-12-07', has_result: true })).toBe(false)
    expect(isOpen({ follow_up_on: null, has_result: false })).toBe(false)
  })
})

describe('a title of what was written', () => {
  const { title } = suggestionLimits
  it('is the first sentence without its end', () => {
    expect(titleFrom('三组路灯坏了三个月。老人晚上不敢出门。', title)).toBe('三组路灯坏了三个月')
    expect(titleFrom('  三组路灯坏了\n老人晚上不敢出门', title)).toBe('三组路灯坏了')
    expect(titleFrom('Is the road wet? Yes.', title)).toBe('Is the road wet')
  })

  it('takes the next sentence along when the first is only a word', () => {
    expect(titleFrom('你好！三组路灯坏了。', title)).toBe('你好！三组路灯坏了')
    expect(titleFrom('没水', title)).toBe('没水')
    expect(titleFrom('。', title)).toBe('')
    expect(titleFrom('', title)).toBe('')
  })

  it('ends at a clause when it is too long, and halves no character', () => {
    const clause = `${'路'.repeat(30)}，${'灯'.repeat(40)}`
    expect(titleFrom(clause, title)).toBe('路'.repeat(30))
    expect(titleFrom('灯'.repeat(70), title)).toBe('灯'.repeat(60))
    expect(Array.from(titleFrom('𠮷'.repeat(70), title))).toHaveLength(60)
  })

  it('and a text are enough between their limits', () => {
    expect(isEnough('没水', title)).toBe(false)
    expect(isEnough('没水', ideaLimits.title)).toBe(true)
    expect(isEnough('灯'.repeat(61), title)).toBe(false)
    expect(isEnough('𠮷'.repeat(5), title)).toBe(true)
  })
})

describe('an entry', () => {
  it('is sent with what was said', () => {
    expect(newBody(noFacts('2026-11-30'))).toEqual({ met_on: '2026-11-30', handling: 'noted' })
    expect(newBody({ content: '没水', village: '', is_shared: false })).toEqual({
      content: '没水',
      is_shared: false,
    })
  })

  it('is changed in what is different; what was emptied is taken away', () => {
    expect(changeBody(facts, { ...facts })).toEqual({})
    expect(changeBody(facts, { village: '', result: '装好了', is_shared: true })).toEqual({
      village: null,
      result: '装好了',
      is_shared: true,
    })
  })

  it('tells what others changed', () => {
    expect(changedFacts(facts, { ...facts, handling: 'suggested' })).toEqual(['handling'])
    expect(changedFacts(facts, facts)).toEqual([])
  })

  it('says where it was, and who may say what was done', () => {
    expect(whereOf({ village: '三村', place: '桥头' })).toBe('三村 · 桥头')
    expect(whereOf({ village: null, place: null })).toBe('')
    expect(isOwnHandling('helped')).toBe(true)
    expect(isOwnHandling('suggested')).toBe(false)
  })

  it('goes to the round of its own congress', () => {
    const rounds = [
      { level: 'county' as const, town_id: null },
      { level: 'township' as const, town_id: 'a' },
    ]
    expect(roundFor({ level: 'township', town_id: 'a' }, rounds)).toBe(rounds[1])
    expect(roundFor({ level: 'county', town_id: null }, rounds)).toBe(rounds[0])
    expect(roundFor({ level: 'township', town_id: 'b' }, rounds)).toBeUndefined()
  })
})
