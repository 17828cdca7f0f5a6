/** 民生实事: ideas, the reserve pool, what the reader gave. */
import type { RouteRecordRaw } from 'vue-router'
import { areas, offices } from '../../access'

export const projectIdeaRoutes: RouteRecordRaw[] = [
  {
    path: 'projects/pool',
    name: 'idea_pool',
    component: () => import('./PoolPage.vue'),
    meta: {
      words: ['projects', 'bulk'],
      roles: areas.projects,
      title: 'projects.section.idea_pool',
    },
  },
  {
    path: 'projects/mine',
    name: 'my_ideas',
    component: () => import('./PoolPage.vue'),
    props: { mine: true },
    meta: {
      words: ['projects', 'bulk'],
      roles: areas.projects,
      title: 'projects.section.my_ideas',
    },
  },
  {
    path: 'project-ideas/new',
    name: 'new_idea',
    component: () => import('./EntryPage.vue'),
    meta: { words: ['projects', 'bulk'], roles: areas.projects, title: 'projects.idea.record' },
  },
  {
    path: 'project-ideas/batch',
    name: 'idea_batch',
    component: () => import('./BatchPage.vue'),
    meta: { words: ['projects', 'bulk'], roles: offices, title: 'projects.idea.batch' },
  },
  {
    path: 'project-ideas/:id',
    name: 'project_idea',
    component: () => import('./IdeaPage.vue'),
    props: true,
    meta: { words: ['projects', 'bulk'], roles: areas.projects, title: 'projects.idea.name' },
  },
]
