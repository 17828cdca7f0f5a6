/** Pages about the application itself. */
import type { RouteRecordRaw } from 'vue-router'

export const systemRoutes: RouteRecordRaw[] = [
  {
    path: 'forbidden',
    name: 'forbidden',
    component: () => import('./ForbiddenPage.vue'),
    meta: { always: true, title: 'common.forbidden_title' },
  },
  {
    path: ':path(.*)*',
    name: 'not_found',
    component: () => import('./NotFoundPage.vue'),
    meta: { always: true, title: 'common.not_found_title' },
  },
]
