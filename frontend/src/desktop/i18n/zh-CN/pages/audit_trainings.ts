/** 审计日志中代表培训和通报资料的事件. */
export const trainingEvents = {
  training: {
    planned: '安排代表培训',
    announced: '通知代表参加培训',
    updated: '调整代表培训',
    confirmed: '答复参加培训',
    leave_asked: '培训请假',
    held: '登记培训到会和学时',
    quiz_written: '编写培训题目',
    quiz_taken: '完成培训答题',
    cancelled: '取消代表培训',
  },
  bulletin: {
    drafted: '起草通报资料',
    updated: '修改通报草稿',
    sent: '发送通报资料',
    corrected: '更正通报资料',
    read: '阅读通报资料',
    reminded: '提醒阅读通报资料',
    withdrawn: '撤回通报资料',
  },
}

export const trainingSubjects = {
  training: '代表培训',
  bulletin: '通报资料',
}
