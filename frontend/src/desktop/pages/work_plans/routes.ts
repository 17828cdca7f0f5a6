/** 年度工作计划. */
import type { RouteRecordRaw } from 'vue-router'
import { areas, offices } from '../../access'

export const workPlanRoutes: RouteRecordRaw[] = [
  {
    path: 'work-plans',
    name: 'work_plans',
    component: () => import('./ListPage.vue'),
    meta: {
      words: ['motions', 'work_plans'],
      roles: areas.work_plans,
      title: 'work_plans.title',
      townKey: 'town_id',
    },
  },
  {
    path: 'work-plans/new',
    name: 'new_work_plan',
    component: () => import('./FormPage.vue'),
    meta: { words: ['work_plans'], roles: offices, title: 'work_plans.new' },
  },
  {
    path: 'work-plans/:id',
    name: 'work_plan',
    component: () => import('./DetailPage.vue'),
    props: true,
    meta: { words: ['work_plans', 'papers'], roles: areas.work_plans, title: 'work_plans.title' },
  },
]
