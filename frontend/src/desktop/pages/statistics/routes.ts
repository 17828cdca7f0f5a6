/** 统计. */
import type { RouteRecordRaw } from 'vue-router'
import { areas } from '../../access'

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
]
