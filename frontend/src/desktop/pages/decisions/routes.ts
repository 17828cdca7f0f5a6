/** 决议决定、审议意见、重大事项. */
import type { RouteRecordRaw } from 'vue-router'
import { areas, offices } from '../../access'

export const decisionRoutes: RouteRecordRaw[] = [
  {
    path: 'decisions',
    name: 'decisions',
    component: () => import('./ListPage.vue'),
    meta: {
      words: ['motions', 'decisions'],
      roles: areas.decisions,
      title: 'decisions.title',
      townKey: 'town_id',
    },
  },
  {
    path: 'decisions/new',
    name: 'new_decision',
    component: () => import('./FormPage.vue'),
    meta: { words: ['decisions'], roles: offices, title: 'decisions.new' },
  },
  {
    path: 'decisions/:id',
    name: 'decision',
    component: () => import('./DetailPage.vue'),
    props: true,
    meta: {
      words: ['decisions', 'announcements', 'papers', 'publication'],
      roles: areas.decisions,
      title: 'decisions.title',
    },
  },
  {
    path: 'decisions/:id/edit',
    name: 'edit_decision',
    component: () => import('./FormPage.vue'),
    props: true,
    meta: { words: ['decisions'], roles: offices, title: 'decisions.edit' },
  },
]
