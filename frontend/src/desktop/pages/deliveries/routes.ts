/** 推送与投递: webhooks, and what could not be delivered. */
import type { RouteRecordRaw } from 'vue-router'
import { areas } from '../../access'

export const deliveryRoutes: RouteRecordRaw[] = [
  {
    path: 'deliveries',
    name: 'deliveries',
    component: () => import('./DeliveriesPage.vue'),
    meta: { words: ['deliveries'], roles: areas.deliveries, title: 'deliveries.title' },
  },
]
