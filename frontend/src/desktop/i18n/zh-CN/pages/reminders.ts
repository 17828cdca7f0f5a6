/** Reminders. */
export const reminders = {
  title: '到期提醒',
  lead: '{date}发出。所列天数按当日计算，点开各件可看现在的情况。',
  late: '已经逾期',
  today: '今日到期',
  soon: '即将到期',
  due: '期限 {date}',
  empty: '这份提醒里没有您的事项',
  empty_text: '提醒只给承办单位、单位负责人、代表小组组长和交办的人大机关。',
}
