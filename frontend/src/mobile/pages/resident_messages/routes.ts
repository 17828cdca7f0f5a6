/** 群众来信. */
import type { RouteRecordRaw } from 'vue-router'

export const residentMessagePages: RouteRecordRaw[] = [
  {
    path: '/resident-messages',
    name: 'resident_messages',
    component: () => import('./ListPage.vue'),
    meta: {
      words: ['resident_messages'],
      title: 'resident_messages.title',
      permission: 'resident_messages.read',
    },
  },
  {
    path: '/resident-messages/:id',
    name: 'resident_message',
    component: () => import('./DetailPage.vue'),
    props: true,
    meta: {
      words: ['resident_messages', 'write'],
      title: 'resident_messages.title',
      permission: 'resident_messages.read',
    },
  },
]
