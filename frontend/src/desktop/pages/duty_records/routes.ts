/** 履职记录. */
import type { RouteRecordRaw } from 'vue-router'
import { areas } from '../../access'

export const dutyRecordRoutes: RouteRecordRaw[] = [
  {
    path: 'duty-records',
    name: 'duty_records',
    component: () => import('./ListPage.vue'),
    meta: {
      words: ['duty_records'],
      roles: areas.duty,
      title: 'duty_records.title',
      townKey: 'town_id',
    },
  },
  {
    path: 'duty-records/:id',
    name: 'duty_record',
    component: () => import('./DetailPage.vue'),
    props: true,
    meta: { words: ['duty_records'], roles: areas.duty, title: 'duty_records.title' },
  },
]
