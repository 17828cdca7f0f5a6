/** 向选民述职: my reports and the plan, one report with the forms of its acts. */
import type { RouteRecordRaw } from 'vue-router'

export const voterReportPages: RouteRecordRaw[] = [
  {
    path: '/voter-reports/:id?/:part?',
    name: 'voter_report',
    component: () => import('./ReportView.vue'),
    props: true,
    meta: {
      words: ['voter_reports', 'write'],
      permission: 'voter_reports.read',
      title: 'voter_reports.title',
    },
  },
]
