/** Official words of deputies' suggestions (代表建议、批评和意见). */
export const suggestions = {
  name: '代表建议',
  status: {
    draft: '草稿',
    submitted: '待审查',
    returned: '退回修改',
    accepted: '待交办',
    assigned: '待签收',
    handling: '办理中',
    replied: '待评价',
    closed: '已办结',
    withdrawn: '已撤回',
  },
  outline: { facts: '情况', problem: '问题', proposal: '建议' },
  level: { township: '乡镇人大', county: '县级人大' },
  result_class: '{code}类',
  result_class_named: '{code}类（{name}）',
  rating: {
    satisfied: '满意',
    basically_satisfied: '基本满意',
    dissatisfied: '不满意',
  },
  cosigner_status: { invited: '等待回复', confirmed: '已附议', declined: '未附议' },
  contact_mode: {
    face: '当面沟通',
    phone: '电话沟通',
    visit: '上门走访',
    site: '现场察看',
    meeting: '座谈会',
  },
  round: '第{round}次办理',
}
