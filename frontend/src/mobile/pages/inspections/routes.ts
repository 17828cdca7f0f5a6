/** 视察、专题调研、执法检查. */
import type { RouteRecordRaw } from 'vue-router'

const meta = {
  words: ['inspections', 'oral_opinions', 'detail'],
  title: 'inspections.title',
  permission: 'inspections.read',
}

export const inspectionPages: RouteRecordRaw[] = [
  { path: '/inspections', name: 'inspections', component: () => import('./ListPage.vue'), meta },
  {
    path: '/inspections/:id',
    name: 'inspection',
    component: () => import('./DetailPage.vue'),
    props: true,
    meta,
  },
]
