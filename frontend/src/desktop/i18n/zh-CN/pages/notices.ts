/** Notices. */
export const notices = {
  filter: '看哪些通知',
  all: '全部',
  unread: '未读',
  is_read: '已读',
  is_unread: '未读',
  mark: '标为已读',
  mark_all: '全部标为已读',
  marked: '已全部标为已读',
  none_unread: '没有未读的通知',
  empty: '还没有通知',
  empty_text: '与您有关的建议有了进展，不需要您办理、但您应当知道的，会出现在这里。',
  unread_empty: '没有未读的通知',
  unread_empty_text: '看过的通知在“全部”里，随时可以翻看。',
}
