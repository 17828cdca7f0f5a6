/** 消息. */
export const inbox = {
  title: '消息',
  tabs: '消息分类',
  open: '等我处理',
  notices: '通知',
  done: '已办',
  open_empty: '没有等您处理的事。',
  open_empty_hint: '有人请您附议、答复等您评价时，会在这里告诉您。',
  done_empty: '还没有办过的消息。',
  done_empty_hint: '办完的事会留在这里，随时可以翻看。',
  kind: { to_do: '要办', notice: '通知' },
}
