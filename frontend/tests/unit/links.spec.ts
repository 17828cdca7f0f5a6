import { describe, expect, it } from 'vitest'
import { pageOf } from '@/mobile/links'

const id = '01a20076-fdf2-7621-b8e6-45d2491428fc'

describe('links of the server', () => {
  it('lead to a suggestion or a list', () => {
    expect(pageOf({ link: 'deputy-contacts' })).toEqual({ name: 'deputy_contact' })
    expect(pageOf({ link: 'group-activities' })).toEqual({ name: 'group_activity' })
    expect(pageOf({ link: 'duty-points' })).toBeUndefined()
    expect(pageOf({ link: `suggestions/${id}` })).toEqual({ name: 'suggestion', params: { id } })
    expect(pageOf({ subject_kind: 'suggestion', subject_id: id })).toEqual({
      name: 'suggestion',
      params: { id },
    })
    expect(pageOf({ link: `motions/${id}` })).toEqual({ name: 'motion', params: { id } })
    expect(pageOf({ subject_kind: 'inquiry', subject_id: id })).toEqual({
      name: 'inquiry',
      params: { id },
    })
    expect(pageOf({ link: `questions/${id}` })).toEqual({ name: 'question', params: { id } })
    expect(pageOf({ link: `inspections/${id}` })).toEqual({ name: 'inspection', params: { id } })
    expect(pageOf({ link: `meetings/${id}` })).toEqual({ name: 'meeting', params: { id } })
    expect(pageOf({ link: `decisions/${id}` })).toEqual({ name: 'decision', params: { id } })
    expect(pageOf({ link: `announcements/${id}` })).toEqual({
      name: 'announcement',
      params: { id },
    })
    expect(pageOf({ link: `oral-opinions/${id}` })).toEqual({
      name: 'oral_opinion',
      params: { id },
    })
    expect(pageOf({ link: `resident-messages/${id}` })).toEqual({
      name: 'resident_message',
      params: { id },
    })
    expect(pageOf({ link: `diary-entries/${id}` })).toEqual({ name: 'diary_entry', params: { id } })
    expect(pageOf({ link: `project-works/${id}` })).toEqual({
      name: 'project_work',
      params: { id },
    })
    expect(pageOf({ link: `deputy-contacts/${id}` })).toEqual({
      name: 'deputy_contact',
      params: { id },
    })
    expect(pageOf({ link: `deputy-groups/${id}` })).toEqual({
      name: 'deputy_group',
      params: { id },
    })
    expect(pageOf({ link: `group-activities/${id}` })).toEqual({
      name: 'group_activity',
      params: { id },
    })
    expect(pageOf({ link: `group-quarters/${id}` })).toEqual({
      name: 'group_quarter',
      params: { id },
    })
    expect(pageOf({ link: `projects/${id}` })).toEqual({ name: 'project', params: { id } })
    expect(pageOf({ link: 'suggestions?view=to_do' })).toEqual({
      name: 'suggestions',
      query: { view: 'to_do' },
    })
  })

  it('lead from a reminder to close quarters, for which the phone has no page, to the group', () => {
    const one = { link: 'group-quarters/close', subject_kind: 'deputy_group', subject_id: id }
    expect(pageOf(one)).toEqual({ name: 'deputy_group', params: { id } })
  })

  it('lead nowhere when the phone has no such page', () => {
    expect(pageOf({ link: 'accounts/1' })).toBeUndefined()
    expect(pageOf({})).toBeUndefined()
  })
})
