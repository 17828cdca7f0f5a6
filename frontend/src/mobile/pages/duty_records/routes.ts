/** 履职记录: my year, entering (`new`), one record with the forms of its acts. */
import type { RouteRecordRaw } from 'vue-router'

export const dutyRecordPages: RouteRecordRaw[] = [
  {
    path: '/duty-records/:id?/:part?',
    name: 'duty_record',
    component: () => import('./DutyView.vue'),
    props: true,
    meta: {
      words: ['duty_records', 'write'],
      roles: ['deputy', 'county', 'township'],
      title: 'duty_records.title',
    },
  },
]
