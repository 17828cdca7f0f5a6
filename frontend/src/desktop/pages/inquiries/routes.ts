/** 质询案. */
import type { RouteRecordRaw } from 'vue-router'
import { areas, offices } from '../../access'

export const inquiryRoutes: RouteRecordRaw[] = [
  {
    path: 'inquiries',
    name: 'inquiries',
    component: () => import('./ListPage.vue'),
    meta: {
      words: ['motions', 'inquiries'],
      townKey: 'town_id',
      roles: areas.motions,
      title: 'inquiries.title',
    },
  },
  {
    path: 'inquiries/new',
    name: 'new_inquiry',
    component: () => import('./FormPage.vue'),
    meta: {
      words: ['motions', 'inquiries'],
      roles: ['deputy', ...offices],
      title: 'inquiries.form.new',
    },
  },
  {
    path: 'inquiries/:id',
    name: 'inquiry',
    component: () => import('./DetailPage.vue'),
    props: true,
    meta: {
      words: ['motions', 'inquiries', 'papers'],
      roles: areas.motions,
      title: 'inquiries.title',
    },
  },
  {
    path: 'inquiries/:id/edit',
    name: 'edit_inquiry',
    component: () => import('./FormPage.vue'),
    props: true,
    meta: {
      words: ['motions', 'inquiries'],
      roles: ['deputy', ...offices],
      title: 'inquiries.form.edit',
    },
  },
]
