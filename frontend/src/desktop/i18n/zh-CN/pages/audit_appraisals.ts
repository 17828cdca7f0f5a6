/** 审计日志中五好代表评议和表彰的事件. */
export const appraisalEvents = {
  deputy_appraisal: {
    created: '准备评议',
    updated: '修改准备内容',
    begun: '开始评议',
    papers_recorded: '登记纸质评议票',
    reminded: '提醒未评议的代表',
    closed: '结束评议',
    proposed: '提请表彰',
    decided: '登记主席团决定',
    cancelled: '取消评议',
  },
  award: {
    entered: '登记表彰',
    updated: '更正表彰',
    withdrawn: '撤销表彰',
  },
}

export const appraisalSubjects = {
  deputy_appraisal: '五好代表评议',
  award: '表彰',
}
