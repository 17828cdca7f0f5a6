import type { Shape } from '@/shared/i18n'
import type { mail as zh } from '../../zh-CN/pages/mail'

export const mail: Shape<typeof zh> = {
  title: 'Mail',
  lead: 'What waits for you and what you should know can also be sent by mail: title and what is to be done, with a link that lands on the matter after signing in.',
  not_available: 'This installation does not send mail yet. Ask the system administrator.',
  mode: 'When',
  modes: {
    at_once: 'As it happens (gathered for a minute)',
    daily: 'One mail a day at {hour}',
    nothing: 'Never',
  },
  address: 'Mail address',
  address_hint: 'Only you see the whole address.',
  quiet_from: 'Quiet hours from',
  quiet_until: 'until',
  quiet_hint:
    'Nothing is sent in quiet hours, urgent or not; it follows afterwards. The same hour twice means none.',
  usual: 'As the county says ({hour})',
  hour: '{n}:00',
  save: 'Save',
  saved: 'Saved',
}
