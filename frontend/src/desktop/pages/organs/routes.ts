/** 组织机构: organs, presidiums, divisions. */
import type { RouteRecordRaw } from 'vue-router'
import { areas, offices } from '../../access'

export const organRoutes: RouteRecordRaw[] = [
  {
    path: 'organs',
    name: 'organs',
    component: () => import('./OrgansPage.vue'),
    meta: { words: ['organs'], townKey: 'town_id', roles: areas.organs, title: 'organs.title' },
  },
  {
    path: 'organs/presidium',
    name: 'presidium',
    component: () => import('./PresidiumPage.vue'),
    meta: {
      words: ['organs', 'deputies', 'parameters'],
      townKey: 'town_id',
      roles: offices,
      title: 'organs.tab.presidium',
    },
  },
  {
    path: 'organs/regions',
    name: 'regions',
    component: () => import('./RegionsPage.vue'),
    meta: { words: ['organs'], roles: areas.organs, title: 'organs.tab.regions' },
  },
]
