/** 询问: what was asked while a congress deliberated; a deputy records their own. */
import type { RouteRecordRaw } from 'vue-router'

export const questionPages: RouteRecordRaw[] = [
  {
    path: '/questions',
    name: 'questions',
    component: () => import('./ListPage.vue'),
    meta: { words: ['questions'], title: 'questions.title', permission: 'questions.read' },
  },
  {
    path: '/questions/new',
    name: 'record_question',
    component: () => import('./RecordPage.vue'),
    meta: { words: ['questions', 'write'], title: 'questions.record', roles: ['deputy'] },
  },
  {
    path: '/questions/:id',
    name: 'question',
    component: () => import('./DetailPage.vue'),
    props: true,
    meta: {
      words: ['questions', 'motions', 'detail', 'write'],
      title: 'questions.title',
      permission: 'questions.read',
    },
  },
]
