/** 设岗定责: the posts of my congress, one of them with its claim, what I do in mine. */
import type { RouteRecordRaw } from 'vue-router'

const roles = ['deputy', 'county', 'township'] as const

export const deputyPostPages: RouteRecordRaw[] = [
  {
    path: '/deputy-posts/:id?/:part?',
    name: 'deputy_post',
    component: () => import('./PostsView.vue'),
    props: true,
    meta: {
      words: ['deputy_posts', 'duty_records', 'write'],
      roles: [...roles],
      title: 'deputy_posts.title',
    },
  },
  {
    path: '/deputy-post-holdings/:id/:part?',
    name: 'deputy_post_holding',
    component: () => import('./HoldingView.vue'),
    props: true,
    meta: {
      words: ['deputy_posts', 'duty_records', 'write'],
      roles: [...roles],
      title: 'deputy_posts.title',
    },
  },
]
