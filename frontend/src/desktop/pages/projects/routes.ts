/** 民生实事项目: one project; what a notice about the vote links to. */
import type { RouteRecordRaw } from 'vue-router'
import { areas } from '../../access'

export const projectRoutes: RouteRecordRaw[] = [
  {
    path: 'projects/:id',
    name: 'project',
    component: () => import('./ProjectPage.vue'),
    props: true,
    meta: {
      words: ['projects', 'project_choice', 'project_works'],
      roles: areas.projects,
      title: 'projects.title',
    },
  },
  {
    path: 'project-selections/:id',
    name: 'project_selection',
    component: () => import('../project_selections/DoorPage.vue'),
    props: true,
    meta: { roles: areas.projects, title: 'projects.title' },
  },
]
