/** 年度工作计划, to read. */
import type { RouteRecordRaw } from 'vue-router'

export const workPlanPages: RouteRecordRaw[] = [
  {
    path: '/work-plans',
    name: 'work_plans',
    component: () => import('./ListPage.vue'),
    meta: { words: ['work_plans'], permission: 'work_plans.read', title: 'work_plans.title' },
  },
  {
    path: '/work-plans/:id',
    name: 'work_plan',
    component: () => import('./DetailPage.vue'),
    props: true,
    meta: { words: ['work_plans'], permission: 'work_plans.read', title: 'work_plans.title' },
  },
]
