/** 代表小组活动: the list, planning (`new`), one activity with the forms of its acts. */
import type { RouteRecordRaw } from 'vue-router'

export const groupActivityPages: RouteRecordRaw[] = [
  {
    path: '/group-activities/:id?/:part?/:of?',
    name: 'group_activity',
    component: () => import('./ActivityView.vue'),
    props: true,
    meta: {
      words: ['group_activities', 'write'],
      permission: 'group_activities.read',
      title: 'group_activities.title',
    },
  },
]
