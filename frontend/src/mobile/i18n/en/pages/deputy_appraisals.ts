/** Appraisal of deputies. */
import type { Shape } from '@/shared/i18n'
import type { deputy_appraisals as zh } from '../../zh-CN/pages/deputy_appraisals'

export const deputy_appraisals: Shape<typeof zh> = {
  title: 'Appraisal of deputies',
  one: 'Appraisal of deputies',
  empty: 'No appraisal yet',
  empty_hint:
    'Once the congress begins one you are told, and rate the other deputies here in secret.',
  call: 'Please rate until {day}',
  rate_go: 'Rate in secret',
  rate_lead:
    'Please rate every deputy: tap “all good”, or which items are. What you do not tap is not good.',
  secret:
    'In secret: only that you have rated is known, never what you said. It cannot be changed once sent. It works without network and is sent later.',
  all_good: 'All good',
  none_good: 'None',
  good_of: '{n} of {all} good',
  missing: '{n} deputies are left: {names}',
  send: 'Send ({n} of {all})',
  rated: 'You have rated; it was counted',
  turnout: '{n} of {all} have rated',
  at_desk: 'Appraisals are held at the desk.',
  items: 'Items ({n})',
  whole: 'As a whole',
  rate_of: '{n} of {all}, {percent}% (target {target}%)',
  commended: 'Commended',
  rate: { creation: 'Five-good', commendation: 'Commended' },
  status: {
    draft: 'Being prepared',
    open: 'Open',
    closed: 'Closed',
    proposed: 'Waits for the decision',
    decided: 'Decided',
    cancelled: 'Called off',
  },
  outcome: { five_good: 'Five-good', not_reached: 'Not in every item', left_out: 'No result' },
  state: {
    draft: 'It has not begun.',
    open: 'Please rate the other deputies in secret until {day}.',
    rated: 'You have rated. You see your own result once the presidium has decided.',
    closed: 'The rating has ended and waits for the presidium.',
    proposed: 'The rating has ended and waits for the presidium.',
    decided: '{by} has decided.',
    cancelled: 'Called off: {reason}',
  },
  own: {
    title: 'My result',
    commended: 'Commended',
    why: 'Who is found good by {share}% or more in every item is a five-good deputy. {n} rated you, yourself left out.',
    left_out: 'You were not in office, or suspended, when it ended: there is no result.',
    of: '{n} of {all} found you good ({percent}%)',
    reached: 'reached',
    below: 'not reached',
  },
}
