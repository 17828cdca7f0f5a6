/** 执行机关报告; for the offices only. */
import type { RouteRecordRaw } from 'vue-router'
import { offices } from '../../access'

export const custodyReportRoutes: RouteRecordRaw[] = [
  {
    path: 'custody-reports',
    name: 'custody_reports',
    component: () => import('./ListPage.vue'),
    meta: {
      words: ['custody_reports', 'deputy_talks', 'deputy_resignations'],
      roles: offices,
      title: 'custody_reports.title',
      townKey: 'town_id',
    },
  },
  {
    path: 'custody-reports/:id',
    name: 'custody_report',
    component: () => import('./DetailPage.vue'),
    props: true,
    meta: {
      words: ['custody_reports'],
      roles: offices,
      title: 'custody_reports.title',
    },
  },
]
