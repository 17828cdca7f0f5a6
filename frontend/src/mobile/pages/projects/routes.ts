/** 民生实事项目: one project and what one says of it; what a notice about the vote links to. */
import type { RouteRecordRaw } from 'vue-router'

const meta = { permission: 'projects.read', title: 'project_choice.title' }

export const projectChoicePages: RouteRecordRaw[] = [
  {
    path: '/projects/:id/:part(rate|speak)?',
    name: 'project',
    component: () => import('./ProjectView.vue'),
    props: true,
    meta: { ...meta, words: ['project_choice', 'project_works', 'write'] },
  },
  {
    path: '/project-selections/:id',
    name: 'project_selection',
    component: () => import('./SelectionPage.vue'),
    props: true,
    meta: { ...meta, words: ['project_choice'] },
  },
]
