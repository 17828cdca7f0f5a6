/** 议案联名: pages of their own beside the suggestions. */
import type { RouteRecordRaw } from 'vue-router'

export const motionPages: RouteRecordRaw[] = [
  {
    path: '/motions',
    name: 'motions',
    component: () => import('./ListPage.vue'),
    meta: { words: ['motions'], title: 'motions.title' },
  },
  {
    path: '/motions/new',
    name: 'write_motion',
    component: () => import('./WritePage.vue'),
    meta: { words: ['motions', 'write'], title: 'motions.write', roles: ['deputy'] },
  },
  {
    path: '/motions/:id',
    name: 'motion',
    component: () => import('./DetailPage.vue'),
    props: true,
    meta: { words: ['motions', 'detail', 'write'], title: 'motions.title' },
  },
  {
    path: '/motions/:id/edit',
    name: 'edit_motion',
    component: () => import('./WritePage.vue'),
    props: true,
    meta: { words: ['motions', 'write'], title: 'motions.edit', roles: ['deputy'] },
  },
  {
    path: '/motions/:id/invite',
    name: 'invite_signers',
    component: () => import('./InvitePage.vue'),
    props: true,
    meta: { words: ['motions', 'write'], title: 'motions.ask', roles: ['deputy'] },
  },
]
