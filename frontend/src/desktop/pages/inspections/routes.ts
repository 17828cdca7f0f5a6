/** 视察、专题调研、执法检查. */
import type { RouteRecordRaw } from 'vue-router'
import { areas, offices } from '../../access'

export const inspectionRoutes: RouteRecordRaw[] = [
  {
    path: 'inspections',
    name: 'inspections',
    component: () => import('./ListPage.vue'),
    meta: {
      words: ['motions', 'inspections'],
      roles: areas.motions,
      title: 'inspections.title',
      townKey: 'town_id',
    },
  },
  {
    path: 'inspections/new',
    name: 'new_inspection',
    component: () => import('./FormPage.vue'),
    meta: {
      words: ['inspections'],
      roles: ['deputy', ...offices],
      title: 'inspections.new',
    },
  },
  {
    path: 'inspections/:id',
    name: 'inspection',
    component: () => import('./DetailPage.vue'),
    props: true,
    meta: {
      words: ['motions', 'inspections', 'oral_opinions'],
      roles: areas.motions,
      title: 'inspections.title',
    },
  },
  {
    path: 'inspections/:id/edit',
    name: 'edit_inspection',
    component: () => import('./FormPage.vue'),
    props: true,
    meta: {
      words: ['inspections'],
      roles: ['deputy', ...offices],
      title: 'inspections.edit',
    },
  },
]
