import type { Shape } from '@/shared/i18n'
import type { notices as zh } from '../../zh-CN/pages/notices'

export const notices: Shape<typeof zh> = {
  filter: 'Which notices',
  all: 'All',
  unread: 'Unread',
  is_read: 'Read',
  is_unread: 'Unread',
  mark: 'Mark as read',
  mark_all: 'Mark all as read',
  marked: 'All are marked as read',
  none_unread: 'There are no unread notices',
  empty: 'No notices yet',
  empty_text:
    'What you should know about suggestions of yours, without having to act, appears here.',
  unread_empty: 'No unread notices',
  unread_empty_text: 'What you have read stays under “All”.',
}
