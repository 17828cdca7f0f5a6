/** 口头意见. */
import type { RouteRecordRaw } from 'vue-router'
import { areas } from '../../access'

export const oralOpinionRoutes: RouteRecordRaw[] = [
  {
    path: 'oral-opinions',
    name: 'oral_opinions',
    component: () => import('./ListPage.vue'),
    meta: {
      words: ['motions', 'oral_opinions'],
      roles: areas.motions,
      title: 'oral_opinions.title',
      townKey: 'town_id',
    },
  },
  {
    path: 'oral-opinions/:id',
    name: 'oral_opinion',
    component: () => import('./DetailPage.vue'),
    props: true,
    meta: {
      words: ['motions', 'oral_opinions'],
      roles: areas.motions,
      title: 'oral_opinions.title',
    },
  },
]
