/** 接待选民. */
import type { RouteRecordRaw } from 'vue-router'
import { areas, offices } from '../../access'

export const receptionRoutes: RouteRecordRaw[] = [
  {
    path: 'receptions',
    name: 'receptions',
    component: () => import('./ListPage.vue'),
    meta: {
      words: ['stations', 'receptions'],
      roles: areas.stations,
      title: 'receptions.title',
      townKey: 'town_id',
    },
  },
  {
    path: 'receptions/new',
    name: 'new_reception',
    component: () => import('./FormPage.vue'),
    meta: { words: ['receptions'], roles: offices, title: 'receptions.new' },
  },
  {
    path: 'receptions/:id',
    name: 'reception',
    component: () => import('./DetailPage.vue'),
    props: true,
    meta: {
      words: ['receptions', 'reception_visits', 'projects'],
      roles: areas.stations,
      title: 'receptions.title',
    },
  },
  {
    path: 'reception-coverage',
    name: 'reception_coverage',
    component: () => import('./CoveragePage.vue'),
    meta: {
      words: ['stations', 'receptions'],
      roles: areas.stations,
      title: 'receptions.coverage.title',
      townKey: 'town_id',
    },
  },
]
