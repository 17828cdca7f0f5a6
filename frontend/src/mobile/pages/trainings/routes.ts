/** 学习培训: those I am invited to, one of them with my answer and its questions. */
import type { RouteRecordRaw } from 'vue-router'

export const trainingPages: RouteRecordRaw[] = [
  {
    path: '/trainings/:id?/:part?',
    name: 'training',
    component: () => import('./TrainingView.vue'),
    props: true,
    meta: {
      words: ['trainings', 'meetings', 'write'],
      permission: 'trainings.read',
      title: 'trainings.title',
    },
  },
]
