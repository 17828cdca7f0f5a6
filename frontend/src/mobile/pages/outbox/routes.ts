/** 待发送. */
import type { RouteRecordRaw } from 'vue-router'

export const outboxRoutes: RouteRecordRaw[] = [
  {
    path: '/outbox',
    name: 'outbox',
    component: () => import('./OutboxPage.vue'),
    meta: {
      words: ['outbox', 'diary_entries', 'duty_records', 'group_activities', 'projects'],
      title: 'outbox.title',
    },
  },
]
