/** 民生实事项目: one project, what one says of it; what a notice about the vote links to. */
import type { RouteRecordRaw } from 'vue-router'

const meta = {
  words: ['projects', 'project_choice'],
  permission: 'projects.read',
  title: 'project_choice.title',
} as const

export const projectChoicePages: RouteRecordRaw[] = [
  {
    path: '/projects/:id',
    name: 'project',
    component: () => import('./ProjectPage.vue'),
    props: true,
    meta: { ...meta, words: [...meta.words] },
  },
  {
    path: '/projects/:id/appraise',
    name: 'rate_project',
    component: () => import('./AppraisePage.vue'),
    props: true,
    meta: { words: ['projects', 'project_choice', 'write'], roles: ['deputy'], title: meta.title },
  },
  {
    path: '/projects/:id/remark',
    name: 'speak_on_project',
    component: () => import('./RemarkPage.vue'),
    props: true,
    meta: { words: ['projects', 'project_choice', 'write'], roles: ['deputy'], title: meta.title },
  },
  {
    path: '/project-selections/:id',
    name: 'project_selection',
    component: () => import('./SelectionPage.vue'),
    props: true,
    meta: { ...meta, words: [...meta.words] },
  },
]
