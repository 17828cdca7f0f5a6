/** Signing in and one's own account. */
import type { RouteRecordRaw } from 'vue-router'

export const signedOutRoutes: RouteRecordRaw[] = [
  {
    path: '/sign-in',
    name: 'sign_in',
    component: () => import('./SignInPage.vue'),
    meta: { public: true, title: 'account.sign_in' },
  },
]

export const accountRoutes: RouteRecordRaw[] = [
  {
    path: 'me',
    name: 'me',
    component: () => import('./MePage.vue'),
    meta: { title: 'me.profile' },
  },
  {
    path: 'me/sessions',
    name: 'sessions',
    component: () => import('./SessionsPage.vue'),
    meta: { title: 'account.sessions' },
  },
  {
    path: 'me/mail',
    name: 'mail',
    component: () => import('./MailPage.vue'),
    meta: { words: ['mail'], title: 'me.mail' },
  },
  {
    path: 'me/password',
    name: 'change_password',
    component: () => import('./PasswordPage.vue'),
    meta: { always: true, title: 'account.change_password' },
  },
  {
    path: 'me/second-factor',
    name: 'second_factor',
    component: () => import('./SecondFactorPage.vue'),
    meta: { always: true, title: 'account.second_factor' },
  },
]
