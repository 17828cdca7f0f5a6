/** What happened to these records, in the audit log. */
export const contactEvents = {
  deputy_contact: {
    assigned: '安排主席团成员联系代表',
    released: '结束主席团成员联系代表',
    added: '登记联系的群众',
    updated: '修改联系的群众',
    noted: '记录一次联系',
    ended: '结束联系群众',
  },
  group_inspection: {
    recorded: '督查小组活动',
    answered: '反馈督查整改',
    accepted: '确认督查整改',
    returned: '退回督查整改',
  },
}

export const contactSubjects = {
  deputy_contact: '代表联系',
  group_inspection: '小组活动督查',
}
