/** 设岗定责: posts, and who holds them. */
import type { RouteRecordRaw } from 'vue-router'
import { areas } from '../../access'

const roles = areas.deputy_posts

export const deputyPostRoutes: RouteRecordRaw[] = [
  {
    path: 'deputy-posts',
    name: 'deputy_posts',
    component: () => import('./ListPage.vue'),
    meta: { words: ['deputy_posts'], roles, title: 'deputy_posts.title', townKey: 'town_id' },
  },
  {
    path: 'deputy-posts/:id',
    name: 'deputy_post',
    component: () => import('./DetailPage.vue'),
    props: true,
    meta: { words: ['deputy_posts'], roles, title: 'deputy_posts.title' },
  },
  {
    path: 'deputy-post-holdings/:id',
    name: 'deputy_post_holding',
    component: () => import('./HoldingPage.vue'),
    props: true,
    meta: { words: ['deputy_posts', 'duty_records'], roles, title: 'deputy_posts.title' },
  },
]
