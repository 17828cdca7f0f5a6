/** 代表联络站. */
import type { RouteRecordRaw } from 'vue-router'
import { areas, offices } from '../../access'

export const stationRoutes: RouteRecordRaw[] = [
  {
    path: 'stations',
    name: 'stations',
    component: () => import('./ListPage.vue'),
    meta: {
      words: ['stations'],
      roles: areas.stations,
      title: 'stations.title',
      townKey: 'town_id',
    },
  },
  {
    path: 'stations/new',
    name: 'new_station',
    component: () => import('./FormPage.vue'),
    meta: { words: ['stations'], roles: offices, title: 'stations.new' },
  },
  {
    path: 'stations/:id',
    name: 'station',
    component: () => import('./DetailPage.vue'),
    props: true,
    meta: { words: ['stations', 'receptions'], roles: areas.stations, title: 'stations.title' },
  },
  {
    path: 'stations/:id/edit',
    name: 'edit_station',
    component: () => import('./FormPage.vue'),
    props: true,
    meta: { words: ['stations'], roles: offices, title: 'stations.edit' },
  },
]
