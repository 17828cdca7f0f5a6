/** What happened to these records, in the audit log. */
export const dutyEvents = {
  duty_record: {
    entered: '登记',
    updated: '修改',
    verified: '核实',
    refused: '退回',
    withdrawn: '撤回',
    sampled: '抽查属实',
    found_wrong: '抽查不属实',
  },
  duty_draw: {
    drawn: '随机抽取',
  },
  duty_rule_set: {
    drafted: '起草积分办法',
    updated: '修改积分办法草稿',
    decided: '登记积分办法施行',
  },
  duty_quarter: {
    closed: '封存季度积分',
    published: '公布季度积分',
    made_public: '向社会公开季度积分',
    hidden: '不再公布季度积分',
  },
  duty_appeal: {
    made: '提出异议',
    answered: '答复异议',
  },
}

export const dutySubjects = {
  duty_record: '履职记录',
  duty_draw: '履职记录抽查',
  duty_rule_set: '积分办法',
  duty_quarter: '季度积分',
  duty_appeal: '积分异议',
}
