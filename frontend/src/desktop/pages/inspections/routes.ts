/** 视察、专题调研、执法检查. */
import type { RouteRecordRaw } from 'vue-router'
import { areas, offices } from '../../access'

const words = ['motions', 'inspections', 'oral_opinions']
const meta = { words, roles: areas.motions, title: 'inspections.title' }
const form = { words, roles: ['deputy' as const, ...offices] }

export const inspectionRoutes: RouteRecordRaw[] = [
  {
    path: 'inspections',
    name: 'inspections',
    component: () => import('./ListPage.vue'),
    meta: { ...meta, townKey: 'town_id' },
  },
  {
    path: 'inspections/new',
    name: 'new_inspection',
    component: () => import('./FormPage.vue'),
    meta: { ...form, title: 'inspections.new' },
  },
  {
    path: 'inspections/:id',
    name: 'inspection',
    component: () => import('./DetailPage.vue'),
    props: true,
    meta,
  },
  {
    path: 'inspections/:id/edit',
    name: 'edit_inspection',
    component: () => import('./FormPage.vue'),
    props: true,
    meta: { ...form, title: 'inspections.edit' },
  },
]
