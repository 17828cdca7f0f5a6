/** 积分、星级: my year, a quarter with its appeal, appeals, the rules. */
import type { RouteRecordRaw } from 'vue-router'

export const dutyPointPages: RouteRecordRaw[] = [
  {
    path: '/duty-points',
    name: 'duty_points',
    component: () => import('./PointsPage.vue'),
    meta: {
      words: ['duty_points', 'duty_records'],
      roles: ['deputy'],
      title: 'duty_points.title',
    },
  },
  {
    path: '/duty-quarters/:id/:part?',
    name: 'duty_quarter',
    component: () => import('./QuarterView.vue'),
    props: true,
    meta: {
      words: ['duty_points', 'duty_records', 'write'],
      roles: ['deputy'],
      title: 'duty_points.title',
    },
  },
  {
    path: '/duty-appeals/:id?',
    name: 'duty_appeal',
    component: () => import('./AppealView.vue'),
    props: true,
    meta: {
      words: ['duty_points', 'duty_records'],
      roles: ['deputy', 'county', 'township'],
      title: 'duty_points.appeals.title',
    },
  },
  {
    path: '/duty-rule-sets/:id',
    name: 'duty_rule_set',
    component: () => import('./RulesPage.vue'),
    props: true,
    meta: {
      words: ['duty_points', 'duty_records'],
      roles: ['deputy', 'county', 'township'],
      title: 'duty_points.rule.title',
    },
  },
]
