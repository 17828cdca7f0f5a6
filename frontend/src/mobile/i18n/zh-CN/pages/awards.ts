/** 我的表彰. */
export const awards = {
  title: '我的表彰',
  empty: '还没有登记表彰',
  empty_hint: '您、您领衔的建议和您所在的代表小组获得表彰后，由工作机构登记，会出现在这里。',
  given: '{giver}，{day}',
  withdrawn: '已撤销',
  withdrawn_for: '{day}撤销：{reason}',
  appraisal: '看五好代表评议',
  grade: {
    national: '国家级',
    provincial: '省级',
    municipal: '市级',
    county: '县级',
    town: '乡镇级',
  },
}
