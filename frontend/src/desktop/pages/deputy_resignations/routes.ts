/** 代表辞职. */
import type { RouteRecordRaw } from 'vue-router'
import { areas } from '../../access'

export const deputyResignationRoutes: RouteRecordRaw[] = [
  {
    path: 'deputy-resignations',
    name: 'deputy_resignations',
    component: () => import('./ListPage.vue'),
    meta: {
      words: ['deputy_resignations', 'deputy_talks', 'custody_reports'],
      roles: areas.deputy_talks,
      title: 'deputy_resignations.title',
      townKey: 'town_id',
    },
  },
  {
    path: 'deputy-resignations/:id',
    name: 'deputy_resignation',
    component: () => import('./DetailPage.vue'),
    props: true,
    meta: {
      words: ['deputy_resignations'],
      roles: areas.deputy_talks,
      title: 'deputy_resignations.title',
    },
  },
]
