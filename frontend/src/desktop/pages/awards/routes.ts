/** 表彰登记. */
import type { RouteRecordRaw } from 'vue-router'
import { areas } from '../../access'

export const awardRoutes: RouteRecordRaw[] = [
  {
    path: 'awards',
    name: 'awards',
    component: () => import('./ListPage.vue'),
    meta: {
      words: ['duty_records', 'awards'],
      roles: areas.duty,
      title: 'awards.title',
      townKey: 'town_id',
    },
  },
  {
    path: 'awards/:id',
    name: 'award',
    component: () => import('./DetailPage.vue'),
    props: true,
    meta: { words: ['awards'], roles: areas.duty, title: 'awards.title' },
  },
]
