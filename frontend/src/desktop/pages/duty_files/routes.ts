/** 履职档案 and 参会率、发言率、建议率. */
import type { RouteRecordRaw } from 'vue-router'
import { areas } from '../../access'

export const dutyFileRoutes: RouteRecordRaw[] = [
  {
    path: 'duty-rates',
    name: 'duty_rates',
    component: () => import('./RatesPage.vue'),
    meta: {
      words: ['duty_records', 'duty_rates'],
      roles: areas.duty,
      title: 'duty_rates.title',
      townKey: 'town_id',
    },
  },
  {
    path: 'duty-rates/deputies/:id',
    name: 'deputy_duty_rates',
    component: () => import('./DeputyRatesPage.vue'),
    props: true,
    meta: { words: ['duty_records', 'duty_rates'], roles: areas.duty, title: 'duty_rates.title' },
  },
  {
    path: 'duty-files',
    name: 'duty_files',
    component: () => import('./ListPage.vue'),
    meta: {
      words: ['duty_records', 'duty_files'],
      roles: areas.duty,
      title: 'duty_files.title',
      townKey: 'town_id',
    },
  },
  {
    path: 'duty-files/:id',
    name: 'duty_file',
    component: () => import('./DetailPage.vue'),
    props: true,
    meta: {
      words: ['duty_records', 'duty_files', 'papers'],
      roles: areas.duty,
      title: 'duty_files.title',
    },
  },
]
