/** 建议议案. */
import type { RouteRecordRaw } from 'vue-router'
import { areas, offices } from '../../access'

export const suggestionRoutes: RouteRecordRaw[] = [
  {
    path: 'suggestions',
    name: 'suggestions',
    component: () => import('./ListPage.vue'),
    meta: {
      words: ['suggestion-acts', 'bulk'],
      townKey: 'town_id',
      roles: areas.suggestions,
      title: 'suggestion_work.title',
    },
  },
  {
    path: 'suggestions/new',
    name: 'new_suggestion',
    component: () => import('./FormPage.vue'),
    meta: {
      words: ['suggestion-acts', 'follow'],
      roles: ['deputy', ...offices],
      title: 'suggestion_work.new',
    },
  },
  {
    path: 'suggestions/notices',
    name: 'urge_notice',
    component: () => import('./bulk/UrgeNoticePage.vue'),
    meta: {
      words: ['bulk'],
      roles: offices,
      title: 'bulk.notice.title',
    },
  },
  {
    path: 'suggestions/:id',
    name: 'suggestion',
    component: () => import('./DetailPage.vue'),
    props: true,
    meta: {
      words: [
        'suggestion-acts',
        'handling',
        'bulk',
        'papers',
        'follow',
        'publication',
        'unit-work',
        'steps',
      ],
      roles: areas.suggestions,
      title: 'suggestion_work.title',
    },
  },
  {
    path: 'suggestions/:id/edit',
    name: 'edit_suggestion',
    component: () => import('./FormPage.vue'),
    props: true,
    meta: {
      words: ['suggestion-acts', 'follow'],
      roles: ['deputy', ...offices],
      title: 'suggestion_acts.form.edit_title',
    },
  },
]
