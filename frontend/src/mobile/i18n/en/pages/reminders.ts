import type { Shape } from '@/shared/i18n'
import type { reminders as zh } from '../../zh-CN/pages/reminders'

export const reminders: Shape<typeof zh> = {
  title: 'Days to keep',
  empty: 'Nothing of yours is in this reminder.',
}
