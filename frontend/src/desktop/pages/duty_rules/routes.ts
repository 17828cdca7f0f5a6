/** 积分办法. */
import type { RouteRecordRaw } from 'vue-router'
import { areas, offices } from '../../access'

export const dutyRuleRoutes: RouteRecordRaw[] = [
  {
    path: 'duty-rules',
    name: 'duty_rules',
    component: () => import('./ListPage.vue'),
    meta: {
      words: ['duty_records', 'duty_rules'],
      roles: areas.duty,
      title: 'duty_rules.title',
      townKey: 'town_id',
    },
  },
  {
    path: 'duty-rules/new',
    name: 'new_duty_rule',
    component: () => import('./StartPage.vue'),
    meta: {
      words: ['duty_records', 'duty_rules'],
      roles: offices,
      title: 'duty_rules.start.title',
    },
  },
  {
    path: 'duty-rule-sets/:id',
    name: 'duty_rule',
    component: () => import('./DetailPage.vue'),
    props: true,
    meta: { words: ['duty_records', 'duty_rules'], roles: areas.duty, title: 'duty_rules.title' },
  },
  {
    path: 'duty-rule-sets/:id/edit',
    name: 'edit_duty_rule',
    component: () => import('./EditPage.vue'),
    props: true,
    meta: { words: ['duty_records', 'duty_rules'], roles: offices, title: 'duty_rules.edit' },
  },
]
