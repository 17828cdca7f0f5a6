/** 审计日志中岗位和履职承诺的事件. */
export const postEvents = {
  deputy_post: {
    opened: '设置岗位',
    updated: '调整岗位',
    published: '公开岗位',
    hidden: '不再公开岗位',
    closed: '撤销岗位',
  },
  deputy_post_holding: {
    claimed: '认领岗位',
    assigned: '指定任岗',
    confirmed: '确认认领',
    refused: '没有同意认领',
    withdrawn: '撤回认领',
    ended: '结束任岗',
    recorded: '登记履岗',
  },
  deputy_pledge: {
    submitted: '作出履职承诺',
    reworded: '修改履职承诺',
    noted: '登记承诺进展',
    reviewed: '自评',
    closed: '评价',
  },
  deputy_pledge_year: {
    published: '公开年度承诺',
    hidden: '不再公开年度承诺',
    reminded: '提醒作出承诺',
  },
}

export const postSubjects = {
  deputy_post: '代表岗位',
  deputy_post_holding: '任岗',
  deputy_pledge: '履职承诺',
  deputy_pledge_year: '年度履职承诺',
}
