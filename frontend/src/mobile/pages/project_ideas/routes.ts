/** 民生实事意见: what is asked for, giving an idea, what became of it. */
import type { RouteRecordRaw } from 'vue-router'

export const projectPages: RouteRecordRaw[] = [
  {
    path: '/projects',
    name: 'projects',
    component: () => import('./ListPage.vue'),
    meta: {
      words: ['projects', 'project_choice', 'project_works'],
      permission: 'project_ideas.read',
      title: 'projects.title',
    },
  },
  {
    path: '/project-ideas/new',
    name: 'give_idea',
    component: () => import('./GivePage.vue'),
    meta: {
      words: ['projects', 'write'],
      roles: ['deputy', 'undertaker'],
      title: 'projects.give',
    },
  },
  {
    path: '/project-rounds/:id',
    name: 'project_round',
    component: () => import('./RoundPage.vue'),
    props: true,
    meta: { words: ['projects'], permission: 'project_ideas.read', title: 'projects.title' },
  },
  {
    path: '/project-ideas/:id',
    name: 'project_idea',
    component: () => import('./IdeaPage.vue'),
    props: true,
    meta: { words: ['projects'], permission: 'project_ideas.read', title: 'projects.title' },
  },
]
