/** 消息. */
import type { RouteRecordRaw } from 'vue-router'

/** Pages below the tab. */
export const inboxPages: RouteRecordRaw[] = [
  {
    path: '/reminders/:id',
    name: 'reminder',
    component: () => import('./ReminderPage.vue'),
    props: true,
    meta: { words: ['reminders'], permission: 'reminders.read', title: 'reminders.title' },
  },
]

export const inboxRoutes: RouteRecordRaw[] = [
  {
    path: 'inbox',
    name: 'inbox',
    component: () => import('./InboxPage.vue'),
    meta: { words: ['inbox', 'notices'], tab: 'inbox', title: 'inbox.title' },
  },
]
