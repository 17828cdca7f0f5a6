/** 向选民述职. */
import type { RouteRecordRaw } from 'vue-router'
import { areas, offices } from '../../access'

export const voterReportRoutes: RouteRecordRaw[] = [
  {
    path: 'voter-reports',
    name: 'voter_reports',
    component: () => import('./ListPage.vue'),
    meta: {
      words: ['voter_reports'],
      roles: areas.voter_reports,
      title: 'voter_reports.title',
      townKey: 'town_id',
    },
  },
  {
    path: 'voter-reports/:id',
    name: 'voter_report',
    component: () => import('./DetailPage.vue'),
    props: true,
    meta: {
      words: ['voter_reports', 'steps'],
      roles: areas.voter_reports,
      title: 'voter_reports.title',
    },
  },
  {
    path: 'voter-reports/:id/slips',
    name: 'voter_report_slips',
    component: () => import('./SlipsPage.vue'),
    props: true,
    meta: { words: ['voter_reports'], roles: offices, title: 'voter_reports.slips.title' },
  },
  {
    path: 'voter-report-coverage',
    name: 'voter_report_coverage',
    component: () => import('./CoveragePage.vue'),
    meta: {
      words: ['voter_reports'],
      roles: areas.voter_reports,
      title: 'voter_reports.coverage.title',
      townKey: 'town_id',
    },
  },
]
