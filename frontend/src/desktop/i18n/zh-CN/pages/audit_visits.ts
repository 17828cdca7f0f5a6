/** 审计日志中代表证、持证视察和约见的事件. */
export const visitEvents = {
  deputy_certificate: {
    issued: '制发代表证',
    updated: '更正代表证',
    replaced: '补发代表证',
    returned: '收回代表证',
  },
  deputy_visit: {
    requested: '提出视察、约见',
    arranged: '安排视察、约见',
    refused: '不安排视察、约见',
    confirmed: '单位确认接待',
    move_asked: '单位申请改期',
    held: '记录视察、约见',
    corrected: '更正视察、约见记录',
    answered: '答复代表意见',
    rated: '评价答复',
    cancelled: '取消视察、约见',
    converted: '转为建议草稿',
    draft_deleted: '删除所转的建议草稿',
  },
}

export const visitSubjects = {
  deputy_certificate: '代表证',
  deputy_visit: '视察、约见',
}
