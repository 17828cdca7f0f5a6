import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { pageOf } from '@/mobile/links'
import { phoneRule } from '@/mobile/pages/reception_visits/forms/fields'
import {
  nextOf,
  nothingSaid,
  type Said,
  saidRules,
  visitBody,
} from '@/mobile/pages/reception_visits/forms/visit'
import { heapsOf } from '@/mobile/pages/reception_visits/heaps'
import { ahead, unrecorded, weekdayOf } from '@/mobile/pages/receptions/looks'
import { isOpenNow } from '@/mobile/pages/receptions/useReceptionRights'
import { villagesOf } from '@/mobile/pages/receptions/villages'
import type { OutboxItem } from '@/shared/offline/outbox'

const matter = '三组的水渠垮了二十多米，浇不上地，请快点修好'
const said = (more: Partial<Said>): Said => ({ ...nothingSaid, matter, ...more })
const wrong = (one: Said) => {
  const { issues } = v.safeParse(saidRules, one)
  return (issues ?? []).map((it) => [v.getDotPath(it), it.message])
}

describe('duty days on the phone', () => {
  const day = (status: 'planned' | 'announced' | 'held' | 'missed', held_on: string) => ({
    status,
    held_on,
    begins_at: `${held_on}T01:00:00Z`,
    ends_at: `${held_on}T03:00:00Z`,
  })

  it('come in their order; today stays until it is over, also once it was held', () => {
    const days = [
      day('announced', '2026-04-10'),
      day('planned', '2026-03-10'),
      day('held', '2026-03-05'),
      day('held', '2026-02-10'),
      day('missed', '2026-03-05'),
      day('announced', '2026-02-11'),
    ]
    const on = (time: string) =>
      ahead(days, '2026-03-05', Date.parse(`2026-03-05T${time}Z`)).map((it) => it.held_on)
    expect(on('02:00:00')).toEqual(['2026-03-05', '2026-03-10', '2026-04-10'])
    expect(on('04:00:00')).toEqual(['2026-03-10', '2026-04-10', '2026-03-05'])
    expect(unrecorded(days, '2026-03-05').map((it) => it.held_on)).toEqual(['2026-02-11'])
  })

  it('name their weekday', () => {
    expect(weekdayOf('2026-03-05', 'zh-CN')).toBe('星期四')
    expect(weekdayOf('2026-03-05', 'en')).toBe('Thursday')
  })

  it('are open on their day, also when “too early” was the last the phone heard', () => {
    const early = { key: 'receive', allowed: false, code: 'reception_not_yet', reason: '' } as const
    const other = { ...early, key: 'attend', code: 'reception_not_in_state' } as const
    const one = { actions: [early, other], held_on: '2000-01-01' }
    expect(isOpenNow(one, 'receive')).toBe(true)
    expect(isOpenNow(one, 'attend')).toBe(false)
    expect(isOpenNow({ ...one, held_on: '2999-01-01' }, 'receive')).toBe(false)
  })

  it('have pages of their own', () => {
    const id = '01a20076-fdf2-7621-b8e6-45d2491428fc'
    expect(pageOf({ link: `receptions/${id}` })).toEqual({ name: 'reception', params: { id } })
    expect(pageOf({ link: `reception-visits/${id}` })).toEqual({
      name: 'reception_visit',
      params: { id },
    })
    expect(pageOf({ link: `stations/${id}` })).toEqual({ name: 'station', params: { id } })
  })
})

describe('what visitors say', () => {
  it('is asked for by what was done about it', () => {
    expect(wrong(said({}))).toEqual([['did', 'choose']])
    expect(wrong(said({ did: 'answered' }))).toEqual([['answer', 'too_short']])
    expect(wrong(said({ did: 'answered', answer: '解释了' }))).toEqual([])
    expect(wrong(said({ did: 'handed_over' }))).toEqual([])
    expect(wrong(said({ did: 'handed_over', unit_id: 'u' }))).toEqual([['due_on', 'choose']])
    expect(wrong(said({ did: 'refused' }))).toEqual([
      ['ground', 'choose'],
      ['note', 'too_short'],
    ])
    expect(wrong(said({ did: 'suggested' }))).toEqual([])
    expect(wrong(said({ did: 'suggested', matter: '水渠垮了' }))).toEqual([['matter', 'too_short']])
    expect(wrong(said({ did: 'handed_over', who: 'named', visitor_phone: '12' }))).toEqual([
      ['visitor_name', 'too_short'],
      ['visitor_phone', 'too_short'],
    ])
    // Nobody is asked for what is not shown.
    expect(wrong(said({ did: 'handed_over', visitor_phone: '12' }))).toEqual([])
    expect(v.is(phoneRule(''), '')).toBe(true)
  })

  it('goes along without what was left empty, and without a name that was taken back', () => {
    const nameless = said({ did: 'handed_over', visitor_name: '李大娘', village: '三村' })
    expect(visitBody('v', 'r', nameless)).toEqual({
      id: 'v',
      reception_id: 'r',
      matter,
      village: '三村',
    })
    const named = said({ ...nameless, who: 'named', did: 'answered', answer: '解释了' })
    expect(visitBody('v', 'r', named)).toMatchObject({ visitor_name: '李大娘', answer: '解释了' })
  })

  it('leads on to one act, which opens in its own form when it is refused', () => {
    const due_on = '2026-04-04'
    expect(nextOf('v', said({ did: 'answered', answer: '解释了' }))).toBeUndefined()
    expect(nextOf('v', said({ did: 'handed_over', due_on }))).toBeUndefined()
    expect(nextOf('v', said({ did: 'handed_over', unit_id: 'u', due_on }))).toMatchObject({
      kind: 'reception_act',
      path: '/reception-visits/v/handovers',
      part_id: 'hand_over',
      body: { unit_id: 'u', due_on },
      draft: { unit_id: 'u', unit_name: '', due_on },
    })
    const note = '应当向人民法院起诉'
    expect(nextOf('v', said({ did: 'refused', ground: 'litigation', note }))).toMatchObject({
      path: '/reception-visits/v/refusals',
      part_id: 'refuse',
      body: { ground: 'litigation', note },
    })
    const next = nextOf('v', said({ did: 'suggested' }), 'county')
    expect(next).toMatchObject({ part_id: 'convert', body: { level: 'county' } })
    expect(next?.draft).toMatchObject({ content: matter })
    expect(String(next?.body.title).length).toBeGreaterThanOrEqual(5)
  })

  it('waits in heaps by whose turn it is', () => {
    const visit = (
      handling: 'open' | 'handed_over' | 'answered',
      due_on: string | null,
      result_on: string | null = null,
    ) => ({ handling, due_on, result_on, fed_back_on: null, received_on: '2026-03-05' })
    const found = heapsOf([
      visit('open', null),
      visit('handed_over', '2026-05-01'),
      visit('handed_over', '2026-04-01'),
      visit('handed_over', '2026-04-01', '2026-03-20'),
    ])
    expect(found.map((it) => [it.key, it.items.length])).toEqual([
      ['to_tell', 1],
      ['open', 1],
      ['with_units', 2],
    ])
    expect(found[2].items[0]?.due_on).toBe('2026-04-01')
  })

  it('offers the villages that were named before, the last first, each once', () => {
    const item = (part_id: string, village?: string) =>
      ({ kind: 'reception_visit', part_id, body: village ? { village } : {} }) as Pick<
        OutboxItem,
        'kind' | 'part_id' | 'body'
      >
    const visit = (village: string | null, created_at: string) => ({ village, created_at })
    expect(
      villagesOf(
        'r',
        [
          visit('一村', '2026-03-05T01:00:00Z'),
          visit('二村', '2026-03-05T02:00:00Z'),
          visit(null, ''),
        ],
        [item('r', '三村'), item('other', '九村'), item('r'), item('r', '一村')],
      ),
    ).toEqual(['一村', '三村', '二村'])
  })
})
