/** 代表培训. */
import type { RouteRecordRaw } from 'vue-router'
import { areas } from '../../access'

export const trainingRoutes: RouteRecordRaw[] = [
  {
    path: 'trainings',
    name: 'trainings',
    component: () => import('./ListPage.vue'),
    meta: {
      words: ['trainings'],
      roles: areas.trainings,
      title: 'trainings.title',
      townKey: 'town_id',
    },
  },
  {
    path: 'trainings/:id',
    name: 'training',
    component: () => import('./DetailPage.vue'),
    props: true,
    meta: { words: ['trainings'], roles: areas.trainings, title: 'trainings.title' },
  },
  {
    path: 'training-coverage',
    name: 'training_coverage',
    component: () => import('./CoveragePage.vue'),
    meta: {
      words: ['trainings'],
      roles: areas.trainings,
      title: 'trainings.coverage.title',
      townKey: 'town_id',
    },
  },
]
