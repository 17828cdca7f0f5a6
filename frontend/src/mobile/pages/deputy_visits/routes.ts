/** 持证视察、约见: my visits, asking for one (`new`), one visit with the forms of its acts; my certificate. */
import type { RouteRecordRaw } from 'vue-router'

export const deputyVisitPages: RouteRecordRaw[] = [
  {
    path: '/deputy-visits/:id?/:part?',
    name: 'deputy_visit',
    component: () => import('./DeputyVisitView.vue'),
    props: true,
    meta: {
      words: ['deputy_visits', 'write'],
      permission: 'deputy_visits.read',
      title: 'deputy_visits.title',
    },
  },
  {
    path: '/deputy-certificates/:id?',
    name: 'deputy_certificate',
    component: () => import('./CertificatePage.vue'),
    props: true,
    meta: {
      words: ['deputy_visits'],
      permission: 'deputy_certificates.read',
      title: 'deputy_visits.my_certificate',
    },
  },
]
