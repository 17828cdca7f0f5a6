/** Points and stars of a deputy in short. */
import type { Shape } from '@/shared/i18n'
import type { duty_card as zh } from '../../zh-CN/pages/duty_card'

export const duty_card: Shape<typeof zh> = {
  card: 'Points of {year}',
  explain_all: 'Why each point',
  no_account: 'No points in this year',
  points: '{n} points',
  stars: '{n} of 5 stars',
  why_star: {
    total: 'No star',
    absent: 'fewer after an absence',
    suspended: 'None while suspended',
    no_rules: 'The rules give none',
  },
}
