/** Pages about the application itself. */
import type { RouteRecordRaw } from 'vue-router'

export const systemRoutes: RouteRecordRaw[] = [
  {
    path: '/forbidden',
    name: 'forbidden',
    component: () => import('./NoticePage.vue'),
    props: { kind: 'forbidden' },
    meta: { always: true, title: 'common.forbidden_title' },
  },
  {
    path: '/:path(.*)*',
    name: 'not_found',
    component: () => import('./NoticePage.vue'),
    props: { kind: 'not_found' },
    meta: { public: true, title: 'common.not_found_title' },
  },
]
