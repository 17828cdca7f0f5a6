/** 代表小组季度评定: the last ones, one of them, the correction plan of a red one. */
import type { RouteRecordRaw } from 'vue-router'

export const groupQuarterPages: RouteRecordRaw[] = [
  {
    path: '/group-quarters/:id?/:part?',
    name: 'group_quarter',
    component: () => import('./QuarterView.vue'),
    props: true,
    meta: {
      words: ['group_quarters', 'write'],
      permission: 'group_quarters.read',
      title: 'group_quarters.title',
    },
  },
]
