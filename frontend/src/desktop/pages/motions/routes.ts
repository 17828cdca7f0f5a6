/** 议案质询. */
import type { RouteRecordRaw } from 'vue-router'
import { areas, offices } from '../../access'

export const motionRoutes: RouteRecordRaw[] = [
  {
    path: 'motions',
    name: 'motions',
    component: () => import('./ListPage.vue'),
    meta: { words: ['motions'], townKey: 'town_id', roles: areas.motions, title: 'motions.title' },
  },
  {
    path: 'motions/new',
    name: 'new_motion',
    component: () => import('./FormPage.vue'),
    meta: { words: ['motions'], roles: ['deputy', ...offices], title: 'motions.form.new' },
  },
  {
    path: 'motions/:id',
    name: 'motion',
    component: () => import('./DetailPage.vue'),
    props: true,
    meta: { words: ['motions', 'papers'], roles: areas.motions, title: 'motions.title' },
  },
  {
    path: 'motions/:id/edit',
    name: 'edit_motion',
    component: () => import('./FormPage.vue'),
    props: true,
    meta: { words: ['motions'], roles: ['deputy', ...offices], title: 'motions.form.edit' },
  },
]
