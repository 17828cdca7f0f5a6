import { describe, expect, it } from 'vitest'
import { bodiesOf, isBarred, nextOf } from '@/shared/domain/decisions'

type Told = Parameters<typeof nextOf>[0]
type Handover = Told['handovers'][number]

const told = (more: Partial<Told> = {}): Told => ({
  status: 'draft',
  origin: null,
  hand_over_due_on: null,
  unit_count: 0,
  reported_count: 0,
  accepted_count: 0,
  handovers: [],
  ...more,
})
const origin = (is_passed: boolean | null): Told['origin'] => ({
  meeting_id: 'm',
  meeting_title: '会议',
  ballot_id: 'b',
  is_passed,
  voted_on: is_passed === null ? null : '2026-11-29',
})
const held = (more: Partial<Handover>) => [{ round: 1, due_on: '2027-03-01', ...more } as Handover]

describe('what is next with a decision', () => {
  it('is told to the office by its state', () => {
    const office = (more: Partial<Told>) => nextOf(told(more), false).key
    expect(office({})).toBe('draft')
    expect(office({ origin: origin(null) })).toBe('vote_open')
    expect(office({ origin: origin(false) })).toBe('vote_failed')
    expect(office({ origin: origin(true) })).toBe('draft')
    expect(office({ status: 'adopted' })).toBe('adopted')
    expect(office({ status: 'reported', unit_count: 2, accepted_count: 1 })).toBe('reported')
    expect(office({ status: 'reported', unit_count: 2, accepted_count: 2 })).toBe('accepted')
    expect(office({ status: 'closed' })).toBe('closed')
  })

  it('names the day and who is missing', () => {
    const adopted = told({ status: 'adopted', hand_over_due_on: '2026-12-09' })
    expect(nextOf(adopted, false)).toMatchObject({ key: 'hand_over', day: '2026-12-09' })
    const handed = told({ status: 'handed_over', unit_count: 3, reported_count: 1 })
    expect(nextOf(handed, false)).toMatchObject({ key: 'handed_over', done: 1, left: 2 })
    const back = held({ status: 'waiting', round: 2 })
    const again = told({ status: 'handed_over', unit_count: 1, handovers: back })
    expect(nextOf(again, false)).toMatchObject({ key: 'handed_over_again', left: 1 })
    const first = held({ status: 'waiting', round: 1 })
    const both = told({ status: 'handed_over', unit_count: 2, handovers: [...back, ...first] })
    expect(nextOf(both, false).key).toBe('handed_over_new')
  })

  it('is told to a unit by its own round', () => {
    const unit = (more: Partial<Handover>) => nextOf(told({ handovers: held(more) }), true)
    expect(unit({ status: 'waiting' })).toMatchObject({ key: 'unit', day: '2027-03-01' })
    expect(unit({ status: 'waiting', round: 2 }).key).toBe('unit_again')
    expect(unit({ status: 'reported' }).key).toBe('unit_reported')
    expect(unit({ status: 'accepted' }).key).toBe('unit_accepted')
  })
})

describe('who decides', () => {
  it('B1: the congress itself decides about the budget of a township', () => {
    expect(isBarred('township', 'presidium', true)).toBe(true)
    expect(isBarred('township', 'presidium', false)).toBe(false)
    expect(isBarred('township', 'congress', true)).toBe(false)
    expect(isBarred('county', 'standing_committee', true)).toBe(false)
    expect(bodiesOf('county')).not.toContain('presidium')
    expect(bodiesOf('township')).not.toContain('standing_committee')
  })
})
