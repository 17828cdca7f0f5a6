/** 首页. */
export const home = {
  hello_deputy: '{name}代表，您好',
  hello: '{name}，您好',
  big_text: '大字',
  late: '已经超期',
  waiting: '等您办理',
  nothing: '今天没有要您办的事',
  nothing_hint: '有新的事情会在这里提醒您。',
  more: '还有 {count} 件，全部查看',
  write: '写建议',
  mine: '我提的建议',
  joined: '我附议的',
  to_do: '要我办的',
  asked: '按规程要做的',
  asked_state: { yellow: '该办了', red: '超期了' },
  recent: '最近的动态',
  staff_hint: '手机端主要给代表使用。审查、交办、答复等工作请在电脑上打开工作台。',
}
