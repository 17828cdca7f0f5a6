/** 审计日志中代表述职的事件. */
export const voterReportEvents = {
  voter_report: {
    planned: '安排代表述职',
    moved: '述职改期',
    cancelled: '取消述职',
    written: '提交述职报告',
    held: '登记述职情况',
    noted: '记录选民提问',
    opened: '开放手机评议',
    rated: '登记评议结果',
    announced: '公布评议结果',
    fed_back: '反馈评议结果',
    confirmed: '代表确认反馈',
  },
}

export const voterReportSubjects = { voter_report: '代表述职' }
