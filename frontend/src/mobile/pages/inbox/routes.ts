/** 消息. */
import type { RouteRecordRaw } from 'vue-router'

export const inboxRoutes: RouteRecordRaw[] = [
  {
    path: 'inbox',
    name: 'inbox',
    component: () => import('./InboxPage.vue'),
    meta: { words: ['notices'], tab: 'inbox', title: 'inbox.title' },
  },
]
