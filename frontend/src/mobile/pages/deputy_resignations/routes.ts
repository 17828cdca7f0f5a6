/** 代表辞职: mine, a new one (`new`), one of them, taking it back. */
import type { RouteRecordRaw } from 'vue-router'

export const deputyResignationPages: RouteRecordRaw[] = [
  {
    path: '/deputy-resignations/:id?/:part?',
    name: 'deputy_resignation',
    component: () => import('./ResignationView.vue'),
    props: true,
    meta: {
      words: ['deputy_resignations', 'write'],
      roles: ['deputy', 'county', 'township'],
      title: 'deputy_resignations.title',
    },
  },
]
