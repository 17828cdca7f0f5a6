/** 履职档案: my files, one of them in its eight parts. */
import type { RouteRecordRaw } from 'vue-router'

export const dutyFilePages: RouteRecordRaw[] = [
  {
    path: '/duty-files',
    name: 'duty_files',
    component: () => import('./FilesPage.vue'),
    meta: { words: ['duty_files'], roles: ['deputy'], title: 'duty_files.title' },
  },
  {
    path: '/duty-files/:id',
    name: 'duty_file',
    component: () => import('./FilePage.vue'),
    props: true,
    meta: {
      words: ['duty_files', 'duty_records'],
      roles: ['deputy', 'county', 'township'],
      title: 'duty_files.title',
    },
  },
]
