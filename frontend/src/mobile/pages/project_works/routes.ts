/** 民生实事项目实施: those in one's hands, one with its parts, the forms of its acts; what notices link to. */
import type { RouteRecordRaw } from 'vue-router'

export const projectWorkPages: RouteRecordRaw[] = [
  {
    path: '/project-works/:id?/:part?/:of?',
    name: 'project_work',
    component: () => import('./WorkView.vue'),
    props: true,
    meta: {
      words: ['project_works', 'write'],
      permission: 'project_works.read',
      title: 'project_works.title',
    },
  },
]
