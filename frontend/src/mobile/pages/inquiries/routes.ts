/** 质询案: writing, reading, signing, answering as a unit, saying whether one is satisfied. */
import type { RouteRecordRaw } from 'vue-router'

export const inquiryPages: RouteRecordRaw[] = [
  {
    path: '/inquiries',
    name: 'inquiries',
    component: () => import('./ListPage.vue'),
    meta: { words: ['motions', 'inquiries'], title: 'inquiries.title' },
  },
  {
    path: '/inquiries/new',
    name: 'write_inquiry',
    component: () => import('./WritePage.vue'),
    meta: { words: ['motions', 'inquiries', 'write'], title: 'inquiries.write', roles: ['deputy'] },
  },
  {
    path: '/inquiries/:id/edit',
    name: 'edit_inquiry',
    component: () => import('./WritePage.vue'),
    props: true,
    meta: { words: ['motions', 'inquiries', 'write'], title: 'inquiries.edit', roles: ['deputy'] },
  },
  {
    path: '/inquiries/:id/invite',
    name: 'invite_inquiry_signers',
    component: () => import('./InvitePage.vue'),
    props: true,
    meta: { words: ['motions', 'write'], title: 'motions.ask', roles: ['deputy'] },
  },
  {
    path: '/inquiries/:id',
    name: 'inquiry',
    component: () => import('./DetailPage.vue'),
    props: true,
    meta: { words: ['motions', 'inquiries', 'detail', 'write'], title: 'inquiries.title' },
  },
]
