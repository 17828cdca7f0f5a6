/** 代表. */
import type { RouteRecordRaw } from 'vue-router'
import { areas, offices } from '../../access'

export const deputyRoutes: RouteRecordRaw[] = [
  {
    path: 'deputies',
    name: 'deputies',
    component: () => import('./ListPage.vue'),
    meta: {
      words: ['deputies'],
      townKey: 'town_id',
      roles: areas.deputies,
      title: 'deputies.title',
    },
  },
  {
    path: 'deputies/new',
    name: 'new_deputy',
    component: () => import('./FormPage.vue'),
    meta: { words: ['deputies'], roles: offices, title: 'deputies.add' },
  },
  {
    path: 'deputies/:id',
    name: 'deputy',
    component: () => import('./DetailPage.vue'),
    props: true,
    meta: {
      words: ['deputies', 'deputy_cards', 'duty_card'],
      roles: areas.deputies,
      title: 'deputies.title',
    },
  },
  {
    path: 'deputies/:id/edit',
    name: 'edit_deputy',
    component: () => import('./FormPage.vue'),
    props: true,
    meta: { words: ['deputies'], roles: offices, title: 'deputies.edit_title' },
  },
]
