/** Mail to oneself. */
export const mail = {
  title: '邮件提醒',
  lead: '等您办的事和通知，可以同时发到您的邮箱。',
  not_available: '系统还没有接通邮件，暂时不能开启。',
  mode: '什么时候发',
  modes: { at_once: '有了就发', daily: '每天 {hour} 时发一封', nothing: '不发' },
  address: '邮箱地址',
  quiet: '免打扰',
  quiet_from: '从',
  quiet_until: '到',
  quiet_hint: '这段时间里不发邮件，过后再发。',
  usual: '照规定（{hour} 时）',
  hour: '{n} 时',
  save: '保存',
  saved: '已保存',
}
