/** 约谈、通报、劝辞: mine and the notices, one of them, the answer. */
import type { RouteRecordRaw } from 'vue-router'

export const deputyTalkPages: RouteRecordRaw[] = [
  {
    path: '/deputy-talks/:id?/:part?',
    name: 'deputy_talk',
    component: () => import('./TalkView.vue'),
    props: true,
    meta: {
      words: ['deputy_talks', 'write'],
      roles: ['deputy', 'county', 'township'],
      title: 'deputy_talks.title',
    },
  },
]
