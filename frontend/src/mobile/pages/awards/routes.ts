/** 我的表彰. */
import type { RouteRecordRaw } from 'vue-router'

export const awardPages: RouteRecordRaw[] = [
  {
    path: '/awards/:id?',
    name: 'award',
    component: () => import('./AwardsPage.vue'),
    props: true,
    meta: {
      words: ['awards', 'write'],
      roles: ['deputy', 'county', 'township'],
      title: 'awards.title',
    },
  },
]
