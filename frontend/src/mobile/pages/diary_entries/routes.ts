/** 民情日记: the list, writing (`new`), one entry with the forms of its acts. */
import type { RouteRecordRaw } from 'vue-router'

export const diaryPages: RouteRecordRaw[] = [
  {
    path: '/diary-entries/:id?/:part?',
    name: 'diary_entry',
    component: () => import('./DiaryView.vue'),
    props: true,
    meta: {
      words: ['diary_entries', 'projects', 'write'],
      roles: ['deputy', 'county', 'township'],
      title: 'diary_entries.title',
    },
  },
]
