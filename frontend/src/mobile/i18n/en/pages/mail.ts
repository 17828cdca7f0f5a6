import type { Shape } from '@/shared/i18n'
import type { mail as zh } from '../../zh-CN/pages/mail'

export const mail: Shape<typeof zh> = {
  title: 'Mail',
  lead: 'What waits for you and notices can also be sent by mail.',
  not_available: 'This installation does not send mail yet.',
  mode: 'When',
  modes: { at_once: 'As it happens', daily: 'One mail a day at {hour}:00', nothing: 'Never' },
  address: 'Mail address',
  quiet: 'Quiet hours',
  quiet_from: 'From',
  quiet_until: 'Until',
  quiet_hint: 'No mail is sent in this time; it follows afterwards.',
  usual: 'As usual ({hour}:00)',
  hour: '{n}:00',
  save: 'Save',
  saved: 'Saved',
}
