import type { Shape } from '@/shared/i18n'
import type { desktop as zh } from '../zh-CN/desktop'

export const desktop: Shape<typeof zh> = {
  menu: { home: 'Workbench' },
}
