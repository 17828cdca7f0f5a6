/** 公告, to read. */
import type { RouteRecordRaw } from 'vue-router'

export const announcementPages: RouteRecordRaw[] = [
  {
    path: '/announcements',
    name: 'announcements',
    component: () => import('./ListPage.vue'),
    meta: {
      words: ['announcements'],
      permission: 'announcements.read',
      title: 'announcements.title',
    },
  },
  {
    path: '/announcements/:id',
    name: 'announcement',
    component: () => import('./DetailPage.vue'),
    props: true,
    meta: {
      words: ['announcements'],
      permission: 'announcements.read',
      title: 'announcements.title',
    },
  },
]
