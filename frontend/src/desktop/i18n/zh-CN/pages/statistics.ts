/** 建议办理统计. */
export const statistics = {
  title: '建议办理统计',
  lead: '截至{date}。每个比率都列出分子和分母，每个数都能点开看是哪些建议。',
  parts: '统计内容',
  part: { suggestions: '建议办理', work: '代表工作' },
  export: '导出这些建议',
  report: '{year}年建议办理情况报告',
  all_years: '全部年度',
  rates: '办理指标',
  counts: '件数',
  broken_down: '分组统计',
  by: { town: '乡镇', unit: '承办单位', result_class: '答复类别', year: '年度', level: '层级' },
  by_caption: '按{what}统计',
  short: {
    answered: '办复率',
    in_time: '按期率',
    met_in_person: '面商率',
    satisfied_or_basically: '满意含基本满意',
    solved: '解决率',
  },
  empty: '没有可以统计的建议',
}
