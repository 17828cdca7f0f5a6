import { describe, expect, it } from 'vitest'
import { plannedChanges } from '@/mobile/pages/group_activities/forms/planned'
import { byGroup, nextOf } from '@/mobile/pages/group_activities/looks'
import { changedFacts } from '@/mobile/pages/group_activities/useFacts'

const activity = (id: string, held_on: string, ...groups: string[]) => ({
  id,
  held_on,
  groups: groups.map((group) => ({ id: group, name: group })),
})

describe('deputy groups on the phone', () => {
  it('do next what is planned earliest, also when its day has passed', () => {
    const planned = [
      activity('c', '2026-04-01', 'one'),
      activity('b', '2026-03-01', 'one', 'two'),
      activity('a', '2026-02-01', 'two'),
    ]
    expect(nextOf(planned, 'one')?.id).toBe('b')
    expect(nextOf(planned, 'two')?.id).toBe('a')
    expect(nextOf(planned, 'three')).toBeNull()
  })

  it('show who was to come under their group, each once', () => {
    const person = (deputy_id: string, group_id: string) => ({
      deputy_id,
      group_id,
      name: deputy_id,
      is_present: null,
      reason: null,
    })
    const groups = ['one', 'two', 'three'].map((id) => ({ id, name: id }))
    const presences = [person('x', 'one'), person('y', 'two'), person('x', 'two')]
    expect(byGroup({ groups, presences }).map((it) => [it.id, it.people.length])).toEqual([
      ['one', 1],
      ['two', 1],
    ])
  })

  it('send only what was changed of a plan; what was emptied is taken away', () => {
    const before = { title: 'A', held_on: '2026-03-01', place: 'B', content: 'C' }
    expect(plannedChanges(before, { ...before, place: '', title: 'D' })).toEqual({
      title: 'D',
      place: null,
    })
    expect(plannedChanges(before, before)).toEqual({})
  })

  it('tell what is different from what somebody had seen', () => {
    expect(changedFacts({ a: '1', b: '2', c: '' }, { a: '1', b: '3', d: '4', c: '' })).toEqual([
      ['b', '3'],
      ['d', '4'],
    ])
    expect(changedFacts({ a: '1', gone: '2' }, { a: '1' })).toEqual([['gone', '']])
  })
})
