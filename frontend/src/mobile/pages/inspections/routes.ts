/** 视察、专题调研、执法检查. */
import type { RouteRecordRaw } from 'vue-router'

export const inspectionPages: RouteRecordRaw[] = [
  {
    path: '/inspections',
    name: 'inspections',
    component: () => import('./ListPage.vue'),
    meta: {
      words: ['inspections'],
      permission: 'inspections.read',
      title: 'inspections.title',
    },
  },
  {
    path: '/inspections/:id',
    name: 'inspection',
    component: () => import('./DetailPage.vue'),
    props: true,
    meta: {
      words: ['inspections', 'oral_opinions', 'detail', 'write', 'unit'],
      permission: 'inspections.read',
      title: 'inspections.title',
    },
  },
  {
    path: '/inspections/:id/report',
    name: 'write_report',
    component: () => import('./ReportPage.vue'),
    props: true,
    meta: {
      words: ['inspections', 'write'],
      permission: 'inspections.record',
      title: 'inspections.write_report',
    },
  },
]
