/** Signing in, one's password and second factor. */
import type { RouteRecordRaw } from 'vue-router'

export const accountRoutes: RouteRecordRaw[] = [
  {
    path: '/sign-in',
    name: 'sign_in',
    component: () => import('./SignInPage.vue'),
    meta: { public: true, title: 'account.sign_in' },
  },
  {
    path: '/password',
    name: 'change_password',
    component: () => import('./PasswordPage.vue'),
    meta: { always: true, title: 'account.change_password' },
  },
  {
    path: '/second-factor',
    name: 'second_factor',
    component: () => import('./SecondFactorPage.vue'),
    meta: { always: true, words: ['me'], title: 'account.second_factor' },
  },
]
