import type { Shape } from '@/shared/i18n'
import type { meeting_steps as zh } from '../../zh-CN/pages/meeting_steps'

export const meeting_steps: Shape<typeof zh> = {
  title: 'Preparation and follow-up',
  count: '{n} of {of} steps done',
  late: '{n} overdue',
  all_done: 'Every step is done',
  phase: { before: 'Before', at: 'At the meeting', after: 'After' },
  presidium_note:
    'No statute says what the three meetings and five steps are: this is a proposal, to be edited at a desk.',
  is_off: 'The meeting was called off; nothing is entered any more.',
  not_office: 'Entered by the office that serves the meeting.',
  is_done: 'Done',
  is_late: 'Overdue',
  is_open: 'Not done',
  by: '{name}, {at}',
  by_itself: 'known from the record',
  will_tick: 'Ticks itself once done: {what}',
  will_tick_bare: 'Ticks itself once done',
  proof: 'Proven by: {what}',
  undone: 'Taken back by {name}, {at}: {reason}',
  tick: 'Enter as done',
  undo: 'Take back',
  of: '“{step}”',
  text_tick: 'Note',
  text_tick_hint: 'For example when and where it was done, where the papers are.',
  text_undo: 'Why',
  text_undo_hint: 'Both the entry and its taking back stay on record.',
  done_tick: 'Entered as done',
  done_undo: 'Taken back; the record stays',
}
