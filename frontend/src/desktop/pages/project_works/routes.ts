/** 民生实事项目实施: all that are carried out; one with its progress, questions, changes, review. */
import type { RouteRecordRaw } from 'vue-router'
import { areas } from '../../access'

export const projectWorkRoutes: RouteRecordRaw[] = [
  {
    path: 'project-works',
    name: 'project_works',
    component: () => import('./ListPage.vue'),
    meta: {
      words: ['projects', 'project_works'],
      roles: areas.projects,
      title: 'projects.title',
      townKey: 'town_id',
    },
  },
  {
    path: 'project-works/:id/:part?',
    name: 'project_work',
    component: () => import('./WorkPage.vue'),
    props: true,
    meta: {
      words: ['projects', 'project_works'],
      roles: areas.projects,
      title: 'projects.title',
    },
  },
]
