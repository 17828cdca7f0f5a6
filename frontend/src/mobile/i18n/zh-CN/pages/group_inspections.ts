/** 代表小组活动督查. */
export const group_inspections = {
  title: '活动督查',
  of: '{year}年第{n}季度',
  status: { awaited: '待整改', answered: '待确认', closed: '已办结', late: '整改超期' },
  method: { report: '听汇报', visit: '走访', announced: '明察', unannounced: '暗访' },
  findings: '督查情况',
  correction: '要整改的事项',
  judged: '督查人员的意见：{note}',
  answer: '整改反馈',
  held: '整改反馈写好了，存在手机里，有网后自动发出。',
  write: '反馈整改情况',
  again: '修改整改反馈',
  content: '怎么整改的',
  hint: '写清做了什么、结果怎样。不想打字，点键盘上的话筒说出来。',
  send: '提交',
  sent: '{name}整改反馈',
  done: '整改情况已反馈',
}
