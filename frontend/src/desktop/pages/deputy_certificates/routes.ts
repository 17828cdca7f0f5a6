/** 代表证. */
import type { RouteRecordRaw } from 'vue-router'
import { areas } from '../../access'

export const deputyCertificateRoutes: RouteRecordRaw[] = [
  {
    path: 'deputy-certificates',
    name: 'deputy_certificates',
    component: () => import('./ListPage.vue'),
    meta: {
      words: ['deputy_visits', 'deputy_certificates'],
      roles: areas.deputies,
      title: 'deputy_certificates.title',
      townKey: 'town_id',
    },
  },
  {
    path: 'deputy-certificates/:id',
    name: 'deputy_certificate',
    component: () => import('./DetailPage.vue'),
    props: true,
    meta: {
      words: ['deputy_certificates'],
      roles: areas.deputies,
      title: 'deputy_certificates.title',
    },
  },
]
