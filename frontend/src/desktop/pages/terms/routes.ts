/** 届次. */
import type { RouteRecordRaw } from 'vue-router'
import { areas } from '../../access'

export const termRoutes: RouteRecordRaw[] = [
  {
    path: 'terms',
    name: 'terms',
    component: () => import('./TermsPage.vue'),
    meta: { words: ['organs'], roles: areas.terms, title: 'terms.title' },
  },
]
