/** The frame of the phone: tabs, bars, lists. */
export const phone = {
  title: '代表履职',
  tabs: '主菜单',
  tab: { home: '首页', suggestions: '建议', inbox: '消息', me: '我的' },
  unread: '{count} 条待办和未读通知',
  offline: '现在没有网络。可以照常写，提交的内容先存在手机里，有网后自动发出。',
  unsent: '有 {count} 件还没有发出',
  refused: '有 {count} 件被退回，请查看',
  see: '查看',
  sending: '正在发送…',
  failed_to_load: '没有加载出来',
  lists: '建议分类',
  jointly: '议案、质询案和询问',
  motions: '议案联名',
  inquiries: '质询案',
  questions: '询问',
  to_do: {
    edit: '请修改后再提交',
    answer_cosign: '请回复是否附议',
    rate: '请评价答复',
    submit: '草稿还没有提交',
  },
}
