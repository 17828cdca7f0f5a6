import { describe, expect, it } from 'vitest'
import { changesOf, newPlanOf, planFor } from '@/desktop/pages/project_works/fields'

describe('V5: a plan', () => {
  const voted = { investment_yuan: 300_000, finish_on: '2027-10-31', unit_id: 'u' }

  it('begins with what was voted', () => {
    expect(planFor(voted)).toMatchObject({
      money_planned_yuan: '30',
      finish_on: '2027-10-31',
      milestones: [],
    })
  })

  it('sends what is filled in, money in yuan, without the unit', () => {
    const form = {
      ...planFor(voted),
      leader: '张建国',
      milestones: [{ id: '', title: ' 桥墩浇筑完成 ', due_on: '2027-05-01', isDone: false }],
    }
    expect(newPlanOf('p', form)).toEqual({
      project_id: 'p',
      leader: '张建国',
      money_planned_yuan: 300_000,
      finish_on: '2027-10-31',
      milestones: [{ title: '桥墩浇筑完成', due_on: '2027-05-01' }],
    })
  })

  it('a change takes away what was emptied and keeps what is not named', () => {
    expect(changesOf({ leader: '', money_planned_yuan: '' })).toEqual({
      leader: null,
      money_planned_yuan: null,
    })
    expect(
      changesOf({ milestones: [{ id: 'm', title: '招标', due_on: '2027-01-01', isDone: true }] }),
    ).toEqual({ milestones: [{ id: 'm', title: '招标', due_on: '2027-01-01' }] })
  })
})
