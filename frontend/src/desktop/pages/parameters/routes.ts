/** 参数与依据. */
import type { RouteRecordRaw } from 'vue-router'
import { areas } from '../../access'

export const parameterRoutes: RouteRecordRaw[] = [
  {
    path: 'parameters',
    name: 'parameters',
    component: () => import('./ParametersPage.vue'),
    meta: {
      words: ['parameters'],
      townKey: 'organ_id',
      roles: areas.parameters,
      title: 'parameters.title',
    },
  },
]
