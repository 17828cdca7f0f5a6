/** 质询案: reading, signing, answering as a unit, saying whether one is satisfied. */
import type { RouteRecordRaw } from 'vue-router'

export const inquiryPages: RouteRecordRaw[] = [
  {
    path: '/inquiries',
    name: 'inquiries',
    component: () => import('./ListPage.vue'),
    meta: { words: ['motions', 'inquiries'], title: 'inquiries.title' },
  },
  {
    path: '/inquiries/:id',
    name: 'inquiry',
    component: () => import('./DetailPage.vue'),
    props: true,
    meta: { words: ['motions', 'inquiries', 'detail', 'write'], title: 'inquiries.title' },
  },
]
