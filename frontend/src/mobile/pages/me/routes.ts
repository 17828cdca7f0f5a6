/** 我的. */
import type { RouteRecordRaw } from 'vue-router'

export const meRoutes: RouteRecordRaw[] = [
  {
    path: 'me',
    name: 'me',
    component: () => import('./MePage.vue'),
    meta: { tab: 'me', words: ['me', 'outbox'], title: 'me.title' },
  },
]

export const mePages: RouteRecordRaw[] = [
  {
    path: '/me/mail',
    name: 'mail',
    component: () => import('./MailPage.vue'),
    meta: { words: ['mail'], title: 'mail.title' },
  },
  {
    path: '/me/check-in-code',
    name: 'own_code',
    component: () => import('./CodePage.vue'),
    meta: { words: ['me'], title: 'me.code.title', roles: ['deputy'] },
  },
  {
    path: '/me/sessions',
    name: 'sessions',
    component: () => import('./SessionsPage.vue'),
    meta: { words: ['me'], title: 'account.sessions' },
  },
]
