/** 积分、星级, closed quarters and appeals. */
import type { RouteRecordRaw } from 'vue-router'
import { areas } from '../../access'

export const dutyPointRoutes: RouteRecordRaw[] = [
  {
    path: 'duty-points',
    name: 'duty_points',
    component: () => import('./PointsPage.vue'),
    meta: {
      words: ['duty_records', 'duty_points', 'duty_card'],
      roles: areas.duty,
      title: 'duty_points.title',
      townKey: 'town_id',
    },
  },
  {
    path: 'duty-points/deputies/:id',
    name: 'deputy_points',
    component: () => import('./DeputyPage.vue'),
    props: true,
    meta: {
      words: ['duty_records', 'duty_points', 'duty_card'],
      roles: areas.duty,
      title: 'duty_points.title',
    },
  },
  // Where a message about a closed quarter leads.
  {
    path: 'duty-quarters/:id',
    name: 'duty_quarter',
    component: () => import('./QuarterPage.vue'),
    props: true,
    meta: { roles: areas.duty, title: 'duty_points.title' },
  },
  {
    path: 'duty-appeals',
    name: 'duty_appeals',
    component: () => import('./AppealsPage.vue'),
    meta: {
      words: ['duty_records', 'duty_points'],
      roles: areas.duty,
      title: 'duty_points.appeals.title',
    },
  },
  {
    path: 'duty-appeals/:id',
    name: 'duty_appeal',
    component: () => import('./AppealPage.vue'),
    props: true,
    meta: {
      words: ['duty_records', 'duty_points'],
      roles: areas.duty,
      title: 'duty_points.appeals.title',
    },
  },
]
