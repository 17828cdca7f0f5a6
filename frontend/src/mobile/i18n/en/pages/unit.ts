import type { Shape } from '@/shared/i18n'
import type { unit as zh } from '../../zh-CN/pages/unit'

export const unit: Shape<typeof zh> = {
  title: 'Sign off',
  draft: 'Draft of the answer',
  promise: 'Promised: {what} (by {date})',
  by: 'Written by {name}, {at}',
  before: 'Your last remarks',
  sign: 'Sign off',
  return: 'Send back',
  note: 'What to change',
  sure: 'Sign this draft off?',
  sure_text: 'In your name; the clerk sends it to the deputy.',
  done_signed_off: 'Signed off',
  done_returned: 'Sent back to the clerk',
  not_now: 'No draft waits for you',
  due: 'to be handed in by {date}',
  state: {
    none: 'Not begun',
    writing: 'Being written',
    submitted: 'With {names} to be signed off',
    returned: 'Sent back, being changed',
    signed_off: 'Signed off by {name}, to be sent',
    sent: 'Sent',
  },
  plan: 'Plan',
  who: 'Responsible: {name}',
  until: 'by {date}',
}
