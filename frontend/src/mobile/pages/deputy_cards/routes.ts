/** 我的联系卡. */
import type { RouteRecordRaw } from 'vue-router'

export const deputyCardPages: RouteRecordRaw[] = [
  {
    path: '/me/card',
    name: 'my_card',
    component: () => import('./CardPage.vue'),
    meta: { words: ['deputy_cards', 'write'], title: 'deputy_cards.title', roles: ['deputy'] },
  },
]
