/** 群众来信. */
import type { RouteRecordRaw } from 'vue-router'
import { areas } from '../../access'

export const residentMessageRoutes: RouteRecordRaw[] = [
  {
    path: 'resident-messages',
    name: 'resident_messages',
    component: () => import('./ListPage.vue'),
    meta: {
      words: ['resident_messages'],
      roles: areas.resident_messages,
      title: 'resident_messages.title',
    },
  },
  {
    path: 'resident-messages/:id',
    name: 'resident_message',
    component: () => import('./DetailPage.vue'),
    props: true,
    meta: {
      words: ['resident_messages', 'projects'],
      roles: areas.resident_messages,
      title: 'resident_messages.title',
    },
  },
]
