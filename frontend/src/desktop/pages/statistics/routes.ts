/** 统计. */
import type { RouteRecordRaw } from 'vue-router'
import { areas, offices } from '../../access'

export const statisticsRoutes: RouteRecordRaw[] = [
  {
    path: 'statistics',
    name: 'statistics',
    component: () => import('./StatisticsPage.vue'),
    meta: {
      words: ['statistics', 'papers'],
      townKey: 'town_id',
      roles: areas.statistics,
      title: 'statistics.title',
    },
  },
  {
    path: 'statistics/deputy-work',
    name: 'deputy_work',
    component: () => import('./DeputyWorkPage.vue'),
    meta: {
      words: ['statistics', 'deputy_work'],
      roles: offices,
      title: 'deputy_work.title',
    },
  },
]
