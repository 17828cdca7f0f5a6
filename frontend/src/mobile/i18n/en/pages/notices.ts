import type { Shape } from '@/shared/i18n'
import type { notices as zh } from '../../zh-CN/pages/notices'

export const notices: Shape<typeof zh> = {
  mark: 'Mark as read',
  mark_all: 'Mark all as read',
  is_unread: 'Unread',
  is_read: 'Read',
  empty: 'No notices yet.',
  empty_hint: 'Progress of suggestions that concern you is told here.',
}
