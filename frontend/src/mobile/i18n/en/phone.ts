import type { Shape } from '@/shared/i18n'
import type { phone as zh } from '../zh-CN/phone'

export const phone: Shape<typeof zh> = {
  tab: { home: 'Home', suggestions: 'Suggestions', inbox: 'Messages', me: 'Me' },
}
