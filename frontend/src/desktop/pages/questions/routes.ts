/** 询问. */
import type { RouteRecordRaw } from 'vue-router'
import { areas } from '../../access'

export const questionRoutes: RouteRecordRaw[] = [
  {
    path: 'questions',
    name: 'questions',
    component: () => import('./ListPage.vue'),
    meta: {
      words: ['motions', 'inquiries', 'questions'],
      townKey: 'town_id',
      roles: areas.motions,
      title: 'questions.title',
    },
  },
  {
    path: 'questions/:id',
    name: 'question',
    component: () => import('./DetailPage.vue'),
    props: true,
    meta: {
      words: ['questions'],
      roles: areas.motions,
      title: 'questions.title',
    },
  },
]
