import type { Shape } from '@/shared/i18n'
import type { bulletins as zh } from '../../zh-CN/pages/bulletins'

export const bulletins: Shape<typeof zh> = {
  title: 'Bulletins',
  heap: { unread: 'Not read', rest: 'Read' },
  empty: { unread: 'Nothing waits for you to read it', rest: 'You have read none yet' },
  empty_hint: 'What the office lets you know stands here.',
  kind: { affairs: 'Report on affairs', material: 'Material', other: 'Other' },
  reading: { unread: 'not read', read: 'read', corrected: 'corrected', withdrawn: 'taken back' },
  read_by: 'Please read it by {day}',
  read_of: '{n} of {all} have read it',
  withdrawn: 'Taken back: {reason}',
  files: 'Files',
  corrections: 'Corrections',
  before: 'What it said before:',
  confirm: 'I have read it',
  confirmed: 'Your reading is recorded',
  have_read: 'You confirmed your reading at {at}.',
}
