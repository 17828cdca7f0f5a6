/** 民生实事: the rounds of the years. */
import type { RouteRecordRaw } from 'vue-router'
import { areas } from '../../access'

export const projectRoundRoutes: RouteRecordRaw[] = [
  {
    path: 'projects',
    name: 'projects',
    component: () => import('./ListPage.vue'),
    meta: {
      words: ['projects'],
      roles: areas.projects,
      title: 'projects.title',
      townKey: 'town_id',
    },
  },
  {
    path: 'project-rounds/:id/:part?',
    name: 'project_round',
    component: () => import('./RoundPage.vue'),
    props: true,
    meta: {
      words: ['projects', 'project_choice', 'project_works', 'announcements', 'bulk', 'papers'],
      roles: areas.projects,
      title: 'projects.title',
    },
  },
]
