/** 审计日志中约谈、辞职和执行机关报告的事件. */
export const talkEvents = {
  deputy_talk: {
    planned: '安排约谈',
    updated: '调整约谈',
    held: '登记约谈',
    notified: '发出通报',
    advised: '登记劝辞',
    answered: '代表说明',
    improved: '核对：已改进',
    not_improved: '核对：没有改进',
    closed: '办结约谈',
    cancelled: '取消约谈',
  },
  deputy_resignation: {
    submitted: '提出辞职',
    put: '辞职提请会议',
    accepted: '接受辞职',
    refused: '没有接受辞职',
    announced: '公告接受辞职',
    withdrawn: '撤回辞职',
  },
  custody_report: {
    received: '收到执行机关报告',
    consented: '登记许可',
    not_consented: '登记不许可',
    acted_on: '办理执行机关报告',
    closed: '办结执行机关报告',
  },
}

export const talkSubjects = {
  deputy_talk: '约谈、通报、劝辞',
  deputy_resignation: '代表辞职',
  custody_report: '执行机关报告',
}
