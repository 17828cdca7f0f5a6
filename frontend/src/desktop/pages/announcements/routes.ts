/** 公告. */
import type { RouteRecordRaw } from 'vue-router'
import { areas, offices } from '../../access'

export const announcementRoutes: RouteRecordRaw[] = [
  {
    path: 'announcements',
    name: 'announcements',
    component: () => import('./ListPage.vue'),
    meta: {
      words: ['motions', 'announcements'],
      roles: areas.announcements,
      title: 'announcements.title',
      townKey: 'town_id',
    },
  },
  {
    path: 'announcements/new',
    name: 'new_announcement',
    component: () => import('./FormPage.vue'),
    meta: { words: ['announcements'], roles: offices, title: 'announcements.new' },
  },
  {
    path: 'announcements/:id',
    name: 'announcement',
    component: () => import('./DetailPage.vue'),
    props: true,
    meta: {
      words: ['announcements', 'publication'],
      roles: areas.announcements,
      title: 'announcements.title',
    },
  },
  {
    path: 'announcements/:id/edit',
    name: 'edit_announcement',
    component: () => import('./FormPage.vue'),
    props: true,
    meta: { words: ['announcements'], roles: offices, title: 'announcements.edit' },
  },
]
