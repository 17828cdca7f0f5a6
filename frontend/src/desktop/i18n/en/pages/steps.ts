import type { Shape } from '@/shared/i18n'
import type { steps as zh } from '../../zh-CN/pages/steps'

export const steps: Shape<typeof zh> = {
  title: 'Steps',
  title_of: 'Steps of {unit}',
  count: '{n} of {of} done',
  is_done: 'done',
  is_open: 'not done',
  by: '{name}, {at}',
  proof: 'Proven by: {what}',
  by_itself: '(by itself)',
  undone: 'Taken back by {name}, {at}: {reason}',
  tick: 'Done',
  undo: 'Take back',
  tick_one: 'Enter “{step}” as done',
  undo_one: 'Take back that “{step}” is done',
  text_tick: 'Note',
  text_undo: 'Why',
  done_tick: 'Entered as done',
  done_undo: 'Taken back; the record stays',
  progress: 'Preparation and follow-up',
  lead_preset: 'The steps of the product hold.',
  lead_county: 'The steps of the county hold.',
  lead_township: 'The steps of the town hold.',
  presidium_note:
    'No statute says what the three meetings and five steps are: this is a proposal to be edited.',
  to_template: 'Look at and change the template',
  phase: { before: 'Before', at: 'At the meeting', after: 'After' },
  is_off: 'The meeting was called off',
  not_office: 'Entered by the office that serves the meeting',
}
