/** Reminders. */
export const reminders = {
  title: '到期提醒',
  empty: '这份提醒里没有您的事项。',
}
