/** 五好代表评议: the appraisals of my congresses, one of them, rating the others. */
import type { RouteRecordRaw } from 'vue-router'

export const deputyAppraisalPages: RouteRecordRaw[] = [
  {
    path: '/deputy-appraisals/:id?/:part?',
    name: 'deputy_appraisal',
    component: () => import('./AppraisalView.vue'),
    props: true,
    meta: {
      words: ['deputy_appraisals', 'duty_records', 'write'],
      roles: ['deputy', 'county', 'township'],
      title: 'deputy_appraisals.title',
    },
  },
]
