/** 账号 (system administrator) and 安全 (security administrator): one list, different acts. */
import type { RouteRecordRaw } from 'vue-router'
import { areas } from '../../access'

export const accountAdminRoutes: RouteRecordRaw[] = [
  {
    path: 'accounts',
    name: 'accounts',
    component: () => import('./AccountsPage.vue'),
    meta: { words: ['accounts'], roles: areas.accounts, title: 'accounts.title' },
  },
  {
    path: 'security',
    name: 'security',
    component: () => import('./SecurityPage.vue'),
    meta: { words: ['accounts'], roles: areas.security, title: 'accounts.security_title' },
  },
]
