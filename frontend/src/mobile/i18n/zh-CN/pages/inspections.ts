/** 视察、专题调研、执法检查. */
export const inspections = {
  title: '视察调研',
  kind: {
    inspection: '视察',
    research: '专题调研',
    law_enforcement: '执法检查',
  },
  status: {
    open: '待转交',
    handed_over: '待答复',
    answered: '待反馈',
    fed_back: '已反馈',
  },
  view: {
    to_do: '等我处理',
    mine: '我带队的',
    all: '全部',
  },
  empty: {
    to_do: '没有等您处理的活动',
    mine: '还没有您带队或登记的活动',
    all: '还没有视察、调研和执法检查',
  },
  empty_text: '登记的活动和收到的报告会列在这里。',
  overdue: '已逾期',
  fact: {
    deputies: '参加的代表',
  },
  part: {
    report: '报告',
    opinions: '活动中的口头意见',
    feedback: '向代表反馈',
    deadline: '答复期限怎样计算',
    timeline: '经过',
  },
  no_report: '还没有写报告',
  no_opinions: '还没有登记口头意见',
  next: {
    label: '下一步',
    no_report: '写出报告后，由主席团决定转交有关单位。',
    open: '报告已写出，由主席团的工作机构转交有关单位。',
    handed_over: '已有{done}个单位答复，还有{left}个单位没有答复。',
    unit: '请研究处理报告提出的意见，在{day}前答复。',
    unit_done: '本单位已经答复。',
    answered: '全部单位已经答复，由主席团的工作机构向代表反馈。',
    fed_back: '已经向参加活动的代表反馈。',
  },
  due: '应在{day}前答复',
  no_answer: '还没有答复',
  answer_lead: '说明怎样研究处理、已经做了什么、还打算做什么。至少十个字。',
}
