/** 建议公开 (J17). */
export const publication = {
  panel: '向社会公开',
  not_yet: '还没有公开。公开前可以核对并隐去个人信息。',
  since: '{at}起公开',
  look: '查看公开页面',
  found: '已隐去 {count} 处个人信息，请再核对姓名、住址等内容',
  kind: {
    phone: '电话号码',
    identity_card: '身份证号',
    account: '银行卡号等长号码',
    plate: '车牌号',
  },
  publish: {
    open: '预览并公开',
    title: '公开建议和答复',
    lead: '公开后不用登录就能看到。下面是公开的文字，可以修改；原件不变。',
    text_title: '标题',
    content: '建议内容',
    reply: '{unit}的答复（{date}）',
    show_deputy: '写明领衔代表{name}',
    go: '公开',
    done: '已经公开',
  },
  take_back: {
    title: '撤下公开内容',
    lead: '撤下后页面不再显示；撤下的原因写入记录。',
    reason: '撤下原因',
    go: '撤下',
    done: '已经撤下',
  },
}
