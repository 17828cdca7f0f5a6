/** 接待台账. */
import type { RouteRecordRaw } from 'vue-router'
import { areas } from '../../access'

export const receptionVisitRoutes: RouteRecordRaw[] = [
  {
    path: 'reception-visits',
    name: 'reception_visits',
    component: () => import('./ListPage.vue'),
    meta: {
      words: ['stations', 'reception_visits', 'projects'],
      roles: areas.stations,
      title: 'reception_visits.title',
      townKey: 'town_id',
    },
  },
  {
    path: 'reception-visits/:id',
    name: 'reception_visit',
    component: () => import('./DetailPage.vue'),
    props: true,
    meta: {
      words: ['reception_visits', 'projects'],
      roles: areas.stations,
      title: 'reception_visits.title',
    },
  },
]
