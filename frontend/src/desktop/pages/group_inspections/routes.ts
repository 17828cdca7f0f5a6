/** 代表小组活动督查. */
import type { RouteRecordRaw } from 'vue-router'
import { areas } from '../../access'

export const groupInspectionRoutes: RouteRecordRaw[] = [
  {
    path: 'group-inspections',
    name: 'group_inspections',
    component: () => import('./ListPage.vue'),
    meta: {
      words: ['deputy_groups', 'group_inspections'],
      roles: areas.deputy_groups,
      title: 'group_inspections.title',
      townKey: 'town_id',
    },
  },
  {
    path: 'group-inspections/:id',
    name: 'group_inspection',
    component: () => import('./DetailPage.vue'),
    props: true,
    meta: {
      words: ['group_inspections'],
      roles: areas.deputy_groups,
      title: 'group_inspections.title',
    },
  },
]
