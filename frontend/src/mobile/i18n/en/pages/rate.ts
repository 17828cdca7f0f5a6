import type { Shape } from '@/shared/i18n'
import type { rate as zh } from '../../zh-CN/pages/rate'

export const rate: Shape<typeof zh> = {
  title: 'Rate the reply',
  attitude: 'Are you satisfied with the attitude of the unit?',
  attitude_hint: 'Did they talk to you, and clearly?',
  result: 'Are you satisfied with the result?',
  result_hint: 'Is the problem solved, and do people agree?',
  comment: 'Anything else to say?',
  comment_needed: 'What is not good? The unit will read it.',
  comment_label: 'Comment',
  check: 'Check and submit',
  effect: {
    closed: 'The suggestion will be closed.',
    again: 'The suggestion goes back to the unit; you will rate the next reply again.',
  },
  submit: 'Submit the rating',
  submit_again: 'Submit and send back to the unit',
  sent: 'Rating submitted',
  queued: 'No network: kept on this phone, submitted later by itself',
  not_now: 'This suggestion needs no rating now',
  to_detail: 'See the suggestion',
}
