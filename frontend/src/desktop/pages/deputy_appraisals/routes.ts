/** 五好代表评议. */
import type { RouteRecordRaw } from 'vue-router'
import { areas } from '../../access'

export const deputyAppraisalRoutes: RouteRecordRaw[] = [
  {
    path: 'deputy-appraisals',
    name: 'deputy_appraisals',
    component: () => import('./ListPage.vue'),
    meta: {
      words: ['duty_records', 'deputy_appraisals'],
      roles: areas.duty,
      title: 'deputy_appraisals.title',
      townKey: 'town_id',
    },
  },
  {
    path: 'deputy-appraisals/:id',
    name: 'deputy_appraisal',
    component: () => import('./DetailPage.vue'),
    props: true,
    meta: {
      words: ['deputy_appraisals', 'steps'],
      roles: areas.duty,
      title: 'deputy_appraisals.title',
    },
  },
]
