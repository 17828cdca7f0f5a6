/** 审计日志. */
import type { RouteRecordRaw } from 'vue-router'
import { areas } from '../../access'

export const auditRoutes: RouteRecordRaw[] = [
  {
    path: 'audit',
    name: 'audit',
    component: () => import('./AuditPage.vue'),
    meta: { words: ['audit'], roles: areas.audit, title: 'audit.title' },
  },
]
