/** 导入导出. */
import type { RouteRecordRaw } from 'vue-router'
import { areas } from '../../access'

export const importRoutes: RouteRecordRaw[] = [
  {
    path: 'imports',
    name: 'imports',
    component: () => import('./ImportsPage.vue'),
    meta: {
      words: ['imports', 'deputies', 'organs', 'accounts'],
      roles: areas.imports,
      title: 'imports.title',
    },
  },
  {
    path: 'imports/:id',
    name: 'import',
    component: () => import('./ImportPage.vue'),
    props: true,
    meta: {
      words: ['imports', 'deputies', 'organs', 'accounts'],
      roles: areas.imports,
      title: 'imports.title',
    },
  },
]
