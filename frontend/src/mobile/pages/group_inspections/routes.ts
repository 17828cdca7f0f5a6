/** 代表小组活动督查: one look, and the form of its answer. */
import type { RouteRecordRaw } from 'vue-router'

export const groupInspectionPages: RouteRecordRaw[] = [
  {
    path: '/group-inspections/:id/:part?',
    name: 'group_inspection',
    component: () => import('./InspectionView.vue'),
    props: true,
    meta: {
      words: ['group_inspections', 'write'],
      permission: 'group_inspections.read',
      title: 'group_inspections.title',
    },
  },
]
