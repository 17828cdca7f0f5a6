/** 民生实事: the rounds of the years. */
import type { RouteRecordRaw } from 'vue-router'
import { areas } from '../../access'

export const projectRoundRoutes: RouteRecordRaw[] = [
  {
    path: 'projects',
    name: 'projects',
    component: () => import('./ListPage.vue'),
    meta: {
      words: ['projects', 'bulk'],
      roles: areas.projects,
      title: 'projects.title',
      townKey: 'town_id',
    },
  },
  {
    path: 'project-rounds/:id',
    name: 'project_round',
    component: () => import('./RoundPage.vue'),
    props: (to) => ({ id: to.params.id, part: 'overview' }),
    meta: { words: ['projects', 'bulk'], roles: areas.projects, title: 'projects.title' },
  },
  {
    path: 'project-rounds/:id/ideas',
    name: 'project_round_ideas',
    component: () => import('./RoundPage.vue'),
    props: (to) => ({ id: to.params.id, part: 'ideas' }),
    meta: { words: ['projects', 'bulk'], roles: areas.projects, title: 'projects.title' },
  },
]
