/** 口头意见. */
import type { RouteRecordRaw } from 'vue-router'

export const oralOpinionPages: RouteRecordRaw[] = [
  {
    path: '/oral-opinions',
    name: 'oral_opinions',
    component: () => import('./ListPage.vue'),
    meta: {
      words: ['oral_opinions'],
      permission: 'oral_opinions.read',
      title: 'oral_opinions.title',
    },
  },
  {
    path: '/oral-opinions/new',
    name: 'say_opinion',
    component: () => import('./SayPage.vue'),
    meta: {
      words: ['oral_opinions', 'write'],
      title: 'oral_opinions.say',
      roles: ['deputy'],
    },
  },
  {
    path: '/oral-opinions/:id',
    name: 'oral_opinion',
    component: () => import('./DetailPage.vue'),
    props: true,
    meta: {
      words: ['oral_opinions', 'write'],
      permission: 'oral_opinions.read',
      title: 'oral_opinions.title',
    },
  },
]
