/** 民生实事: ideas, the reserve pool, what the reader gave. */
import type { RouteRecordRaw } from 'vue-router'
import { areas, offices } from '../../access'

export const projectIdeaRoutes: RouteRecordRaw[] = [
  {
    path: 'projects/:heap(pool|mine)',
    name: 'idea_heap',
    component: () => import('./HeapPage.vue'),
    props: true,
    meta: {
      words: ['projects', 'project_choice', 'bulk'],
      roles: areas.projects,
      title: 'projects.title',
    },
  },
  {
    path: 'project-ideas/new',
    name: 'new_idea',
    component: () => import('./EntryPage.vue'),
    meta: { words: ['projects'], roles: areas.projects, title: 'projects.title' },
  },
  {
    path: 'project-ideas/batch',
    name: 'idea_batch',
    component: () => import('./BatchPage.vue'),
    meta: { words: ['projects'], roles: offices, title: 'projects.title' },
  },
  {
    path: 'project-ideas/:id',
    name: 'project_idea',
    component: () => import('./IdeaPage.vue'),
    props: true,
    meta: { words: ['projects'], roles: areas.projects, title: 'projects.title' },
  },
]
