/** 接待台账; and what of it a unit has. */
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
    path: 'station-matters',
    name: 'station_matters',
    component: () => import('./UnitListPage.vue'),
    meta: {
      words: ['station_matters', 'projects'],
      roles: areas.station_matters,
      title: 'station_matters.title',
    },
  },
  {
    path: 'reception-visits/:id',
    name: 'reception_visit',
    component: () => import('./OnePage.vue'),
    props: true,
    meta: {
      words: ['reception_visits', 'station_matters', 'projects'],
      roles: [...areas.stations, ...areas.station_matters],
      title: 'reception_visits.title',
    },
  },
]
