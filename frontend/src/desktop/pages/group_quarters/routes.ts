/** 代表小组季度评定. */
import type { RouteRecordRaw } from 'vue-router'
import { areas, offices } from '../../access'

export const groupQuarterRoutes: RouteRecordRaw[] = [
  {
    path: 'group-quarters',
    name: 'group_quarters',
    component: () => import('./ListPage.vue'),
    meta: {
      words: ['deputy_groups', 'group_quarters'],
      roles: areas.deputy_groups,
      title: 'group_quarters.title',
      townKey: 'town_id',
    },
  },
  {
    path: 'group-quarters/close',
    name: 'close_group_quarter',
    component: () => import('./ClosePage.vue'),
    meta: { words: ['group_quarters'], roles: offices, title: 'group_quarters.close' },
  },
  {
    path: 'group-quarters/:id',
    name: 'group_quarter',
    component: () => import('./DetailPage.vue'),
    props: true,
    meta: {
      words: ['group_quarters'],
      roles: areas.deputy_groups,
      title: 'group_quarters.title',
    },
  },
]
