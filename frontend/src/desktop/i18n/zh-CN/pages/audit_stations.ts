/** 审计日志中联络站和接待选民的事件. */
export const stationEvents = {
  station: {
    opened: '登记联络站',
    updated: '变更联络站',
    checked: '对照检查联络站',
    closed: '撤销联络站',
  },
  reception: {
    planned: '安排接待选民',
    updated: '调整接待选民',
    announced: '公告接待选民',
    moved: '接待改期',
    cancelled: '取消接待',
    held: '登记到岗情况',
    missed: '登记未开展',
  },
  reception_visit: {
    received: '登记群众意见',
    updated: '更正群众意见',
    answered: '当场答复',
    handed_over: '交办群众意见',
    settled: '登记办理结果',
    replied: '单位填写办理结果',
    returned: '单位退回群众意见',
    fed_back: '向群众反馈',
    refused: '不予受理',
    converted: '转为建议草稿',
    draft_deleted: '删除所转的建议草稿',
  },
}

export const stationSubjects = {
  station: '代表联络站',
  reception: '接待选民',
  reception_visit: '群众意见',
}
