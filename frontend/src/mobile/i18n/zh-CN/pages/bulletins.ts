/** 知情知政. */
export const bulletins = {
  title: '通报资料',
  heap: { unread: '未阅读', rest: '已阅读' },
  empty: { unread: '没有等您阅读的通报资料', rest: '还没有读过的通报资料' },
  empty_hint: '人大办公室发来的政情通报和资料会列在这里。',
  kind: { affairs: '通报政情', material: '资料', other: '其他' },
  reading: { unread: '未阅读', read: '已阅读', corrected: '有更正', withdrawn: '已撤回' },
  read_by: '请在{day}以前阅读',
  read_of: '已阅读{n}/{all}人',
  withdrawn: '已经撤回：{reason}',
  files: '附件',
  corrections: '更正',
  before: '更正以前的内容：',
  confirm: '我已阅读',
  confirmed: '已记下您的阅读',
  have_read: '您已在{at}确认阅读。',
}
