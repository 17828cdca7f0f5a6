/** 约谈、通报、劝辞, and who missed sessions. */
import type { RouteRecordRaw } from 'vue-router'
import { areas, offices } from '../../access'

export const deputyTalkRoutes: RouteRecordRaw[] = [
  {
    path: 'deputy-talks',
    name: 'deputy_talks',
    component: () => import('./ListPage.vue'),
    meta: {
      words: ['deputy_talks', 'deputy_resignations', 'custody_reports'],
      roles: areas.deputy_talks,
      title: 'deputy_talks.title',
      townKey: 'town_id',
    },
  },
  {
    path: 'deputy-absences',
    name: 'deputy_absences',
    component: () => import('./AbsencesPage.vue'),
    meta: {
      words: ['deputy_talks', 'deputy_resignations', 'custody_reports'],
      roles: offices,
      title: 'deputy_talks.absences.title',
      townKey: 'town_id',
    },
  },
  {
    path: 'deputy-talks/:id',
    name: 'deputy_talk',
    component: () => import('./DetailPage.vue'),
    props: true,
    meta: {
      words: ['deputy_talks', 'deputy_resignations'],
      roles: areas.deputy_talks,
      title: 'deputy_talks.title',
    },
  },
]
