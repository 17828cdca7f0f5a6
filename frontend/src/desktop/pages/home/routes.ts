/** 工作台 and the inbox. */
import type { RouteRecordRaw } from 'vue-router'

export const homeRoutes: RouteRecordRaw[] = [
  {
    path: '',
    name: 'home',
    component: () => import('./HomePage.vue'),
    meta: { title: 'desktop.menu.home' },
  },
  {
    path: 'inbox',
    name: 'inbox',
    component: () => import('./InboxPage.vue'),
    meta: { words: ['notices'], title: 'home.inbox' },
  },
  {
    path: 'reminders/:id',
    name: 'reminder',
    component: () => import('./ReminderPage.vue'),
    props: true,
    meta: { words: ['reminders'], permission: 'reminders.read', title: 'reminders.title' },
  },
]
