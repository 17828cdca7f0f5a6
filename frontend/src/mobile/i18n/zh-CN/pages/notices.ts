/** Notices. */
export const notices = {
  mark: '标为已读',
  mark_all: '全部标为已读',
  is_unread: '未读',
  is_read: '已读',
  empty: '还没有通知。',
  empty_hint: '与您有关的建议有了进展，会在这里告诉您。',
}
