/** 接待选民: my duty days, one reception with the forms of its acts; what visitors said; a station. */
import type { RouteRecordRaw } from 'vue-router'

export const receptionPages: RouteRecordRaw[] = [
  {
    path: '/receptions/:id?/:part?',
    name: 'reception',
    component: () => import('./ReceptionView.vue'),
    props: true,
    meta: {
      words: ['receptions', 'projects', 'write'],
      permission: 'receptions.read',
      title: 'receptions.title',
    },
  },
  {
    path: '/reception-visits/:id/:part?',
    name: 'reception_visit',
    component: () => import('../reception_visits/VisitView.vue'),
    props: true,
    meta: {
      words: ['receptions', 'projects', 'write'],
      permission: 'reception_visits.read',
      title: 'receptions.receive.title',
    },
  },
  {
    path: '/station-matters',
    name: 'station_matters',
    component: () => import('../reception_visits/UnitListPage.vue'),
    meta: {
      words: ['receptions'],
      permission: 'reception_visits.read',
      title: 'receptions.unit.title',
    },
  },
  {
    path: '/stations/:id',
    name: 'station',
    component: () => import('../stations/StationPage.vue'),
    props: true,
    meta: { words: ['receptions'], permission: 'stations.read', title: 'receptions.station.title' },
  },
]
