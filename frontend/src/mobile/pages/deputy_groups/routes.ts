/** 代表小组: the list, one group, the plan of its year. */
import type { RouteRecordRaw } from 'vue-router'

export const deputyGroupPages: RouteRecordRaw[] = [
  {
    path: '/deputy-groups/:id?/:part?',
    name: 'deputy_group',
    component: () => import('./GroupView.vue'),
    props: true,
    meta: {
      words: ['deputy_groups', 'group_activities', 'group_inspections', 'write'],
      permission: 'deputy_groups.read',
      title: 'deputy_groups.title',
    },
  },
]
