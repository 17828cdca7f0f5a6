/** 持证视察、约见. */
import type { RouteRecordRaw } from 'vue-router'
import { areas } from '../../access'

export const deputyVisitRoutes: RouteRecordRaw[] = [
  {
    path: 'deputy-visits',
    name: 'deputy_visits',
    component: () => import('./ListPage.vue'),
    meta: {
      words: ['deputy_visits', 'deputy_certificates'],
      roles: areas.deputy_visits,
      title: 'deputy_visits.title',
      townKey: 'town_id',
    },
  },
  {
    path: 'deputy-visits/:id',
    name: 'deputy_visit',
    component: () => import('./DetailPage.vue'),
    props: true,
    meta: {
      words: ['deputy_visits', 'steps'],
      roles: areas.deputy_visits,
      title: 'deputy_visits.title',
    },
  },
]
