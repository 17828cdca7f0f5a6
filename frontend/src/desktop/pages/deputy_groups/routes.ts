/** 代表小组. */
import type { RouteRecordRaw } from 'vue-router'
import { areas, offices } from '../../access'

export const deputyGroupRoutes: RouteRecordRaw[] = [
  {
    path: 'deputy-groups',
    name: 'deputy_groups',
    component: () => import('./ListPage.vue'),
    meta: {
      words: ['deputy_groups'],
      roles: areas.deputy_groups,
      title: 'deputy_groups.title',
      townKey: 'town_id',
    },
  },
  {
    path: 'deputy-groups/new',
    name: 'new_deputy_group',
    component: () => import('./FormPage.vue'),
    meta: { words: ['deputy_groups'], roles: offices, title: 'deputy_groups.new' },
  },
  {
    path: 'deputy-groups/:id',
    name: 'deputy_group',
    component: () => import('./DetailPage.vue'),
    props: true,
    meta: {
      words: ['deputy_groups', 'group_activities', 'group_inspections'],
      roles: areas.deputy_groups,
      title: 'deputy_groups.title',
    },
  },
  {
    path: 'deputy-groups/:id/edit',
    name: 'edit_deputy_group',
    component: () => import('./FormPage.vue'),
    props: true,
    meta: { words: ['deputy_groups'], roles: offices, title: 'deputy_groups.edit' },
  },
]
