/** 民情日记. */
import type { RouteRecordRaw } from 'vue-router'
import { areas } from '../../access'

export const diaryRoutes: RouteRecordRaw[] = [
  {
    path: 'diary-entries',
    name: 'diary_entries',
    component: () => import('./ListPage.vue'),
    meta: {
      words: ['diary_entries', 'projects'],
      roles: areas.diary_entries,
      title: 'diary_entries.title',
    },
  },
  {
    path: 'diary-entries/:id',
    name: 'diary_entry',
    component: () => import('./DetailPage.vue'),
    props: true,
    meta: {
      words: ['diary_entries', 'projects'],
      roles: areas.diary_entries,
      title: 'diary_entries.title',
    },
  },
]
