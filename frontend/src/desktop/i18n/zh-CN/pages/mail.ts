/** Mail to oneself. */
export const mail = {
  title: '邮件提醒',
  lead: '等您处理的事项和您应当知道的通知，可以同时发到您的邮箱。邮件里只写标题和要做什么，点开链接、登录以后直接到那一件。',
  not_available: '本系统还没有接通邮件，暂时不能开启。请联系系统管理员。',
  mode: '什么时候发',
  modes: {
    at_once: '有了就发（一分钟内的合成一封）',
    daily: '每天一封，{hour}发',
    nothing: '不发',
  },
  address: '邮箱地址',
  address_hint: '只有您自己能看到完整的地址。',
  quiet_from: '免打扰，从',
  quiet_until: '到',
  quiet_hint: '免打扰的时间里一律不发，紧急的也不例外；过后再发。起止选同一时刻，就是不设免打扰。',
  usual: '按本县规定（{hour}）',
  hour: '{n} 时',
  save: '保存',
  saved: '邮件提醒已保存',
}
