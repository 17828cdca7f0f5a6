/** 决议决定、审议意见、重大事项. */
import type { RouteRecordRaw } from 'vue-router'

export const decisionPages: RouteRecordRaw[] = [
  {
    path: '/decisions',
    name: 'decisions',
    component: () => import('./ListPage.vue'),
    meta: { words: ['decisions'], permission: 'decisions.read', title: 'decisions.title' },
  },
  {
    path: '/decisions/:id',
    name: 'decision',
    component: () => import('./DetailPage.vue'),
    props: true,
    meta: {
      words: ['decisions', 'detail', 'write'],
      permission: 'decisions.read',
      title: 'decisions.title',
    },
  },
]
