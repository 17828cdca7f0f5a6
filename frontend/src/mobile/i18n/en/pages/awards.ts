/** My honours. */
import type { Shape } from '@/shared/i18n'
import type { awards as zh } from '../../zh-CN/pages/awards'

export const awards: Shape<typeof zh> = {
  title: 'My honours',
  empty: 'No honour yet',
  empty_hint:
    'Honours of yours, of suggestions you lead and of your deputy groups appear here once the office has entered them.',
  given: '{giver}, {day}',
  withdrawn: 'Taken back',
  withdrawn_for: 'taken back on {day}: {reason}',
  appraisal: 'See the appraisal',
  grade: {
    national: 'National',
    provincial: 'Provincial',
    municipal: 'Municipal',
    county: 'County',
    town: 'Town',
  },
}
