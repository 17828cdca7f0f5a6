/** What happened to these records, in the audit log. */
export const groupEvents = {
  deputy_group: {
    formed: '成立代表小组',
    updated: '调整代表小组',
    planned: '制定小组年度计划',
    checked: '记录“五个一”',
    dissolved: '撤销代表小组',
  },
  group_activity: {
    planned: '安排小组活动',
    updated: '调整小组活动',
    recorded: '记录活动步骤',
    held: '登记到会情况',
    cancelled: '取消小组活动',
  },
  group_quarter: {
    closed: '评定小组季度',
    planned: '提交整改方案',
    accepted: '认可整改方案',
    returned: '退回整改方案',
  },
}

export const groupSubjects = {
  deputy_group: '代表小组',
  group_activity: '小组活动',
  group_quarter: '小组季度评定',
}
