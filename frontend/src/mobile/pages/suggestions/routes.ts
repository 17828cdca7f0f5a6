/** 建议: the list is a tab, everything else a page of its own. */
import type { RouteRecordRaw } from 'vue-router'

export const suggestionRoutes: RouteRecordRaw[] = [
  {
    path: 'suggestions',
    name: 'suggestions',
    component: () => import('./ListPage.vue'),
    meta: { words: ['list'], tab: 'suggestions', title: 'suggestions.name' },
  },
]

export const suggestionPages: RouteRecordRaw[] = [
  {
    path: '/suggestions/new',
    name: 'write_suggestion',
    component: () => import('./WritePage.vue'),
    meta: { words: ['write'], title: 'write.title_new', roles: ['deputy'] },
  },
  {
    path: '/suggestions/:id',
    name: 'suggestion',
    component: () => import('./DetailPage.vue'),
    props: true,
    meta: { words: ['detail', 'write', 'rate', 'fieldwork', 'unit'], title: 'detail.title' },
  },
  {
    path: '/suggestions/:id/edit',
    name: 'edit_suggestion',
    component: () => import('./EditPage.vue'),
    props: true,
    meta: { words: ['write'], title: 'write.title_edit', roles: ['deputy'] },
  },
  {
    path: '/suggestions/:id/invite',
    name: 'invite_cosigners',
    component: () => import('./InvitePage.vue'),
    props: true,
    meta: { words: ['write', 'detail'], title: 'write.cosigners', roles: ['deputy'] },
  },
  {
    path: '/suggestions/:id/contact',
    name: 'record_contact',
    component: () => import('./field/ContactPage.vue'),
    props: true,
    meta: { words: ['fieldwork', 'unit'], title: 'fieldwork.contact.title', roles: ['undertaker'] },
  },
  {
    path: '/suggestions/:id/promise',
    name: 'report_promise',
    component: () => import('./field/PromisePage.vue'),
    props: true,
    meta: { words: ['fieldwork'], title: 'fieldwork.promise.title', roles: ['undertaker'] },
  },
  {
    path: '/suggestions/:id/rate',
    name: 'rate_suggestion',
    component: () => import('./RatePage.vue'),
    props: true,
    meta: { words: ['rate', 'detail', 'write'], title: 'rate.title', roles: ['deputy'] },
  },
  {
    path: '/suggestions/:id/sign-off',
    name: 'sign_off',
    component: () => import('./SignOffPage.vue'),
    props: true,
    meta: { words: ['detail', 'rate', 'unit'], title: 'unit.title', roles: ['undertaker'] },
  },
  {
    path: '/suggestions/:id/pre-reply',
    name: 'pre_reply',
    component: () => import('./PreReplyPage.vue'),
    props: true,
    meta: { words: ['rate', 'unit'], title: 'unit.pre_title', roles: ['deputy'] },
  },
]
