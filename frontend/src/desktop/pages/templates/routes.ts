/** 文字模板. */
import type { RouteRecordRaw } from 'vue-router'
import { areas } from '../../access'

export const templateRoutes: RouteRecordRaw[] = [
  {
    path: 'text-templates',
    name: 'text_templates',
    component: () => import('./TemplatesPage.vue'),
    meta: { words: ['templates'], roles: areas.templates, title: 'templates.title' },
  },
]
