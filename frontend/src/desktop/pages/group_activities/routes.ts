/** 代表小组活动. */
import type { RouteRecordRaw } from 'vue-router'
import { areas } from '../../access'

export const groupActivityRoutes: RouteRecordRaw[] = [
  {
    path: 'group-activities',
    name: 'group_activities',
    component: () => import('./ListPage.vue'),
    meta: {
      words: ['deputy_groups', 'group_activities'],
      roles: areas.deputy_groups,
      title: 'group_activities.title',
      townKey: 'town_id',
    },
  },
  {
    path: 'group-activities/:id',
    name: 'group_activity',
    component: () => import('./DetailPage.vue'),
    props: true,
    meta: {
      words: ['group_activities'],
      roles: areas.deputy_groups,
      title: 'group_activities.title',
    },
  },
]
