/** 履职: a tab of deputies, my year. */
import type { RouteRecordRaw } from 'vue-router'

export const dutyRoutes: RouteRecordRaw[] = [
  {
    path: 'duty',
    name: 'duty',
    component: () => import('./YearPage.vue'),
    meta: {
      tab: 'duty',
      words: ['duty', 'duty_records'],
      roles: ['deputy'],
      title: 'duty.title',
    },
  },
]
