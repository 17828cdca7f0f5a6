/** 办理步骤. */
import type { RouteRecordRaw } from 'vue-router'
import { areas } from '../../access'

export const procedureRoutes: RouteRecordRaw[] = [
  {
    path: 'procedures',
    name: 'procedures',
    component: () => import('./StepsPage.vue'),
    meta: { words: ['procedures'], roles: areas.procedures, title: 'procedures.title' },
  },
]
