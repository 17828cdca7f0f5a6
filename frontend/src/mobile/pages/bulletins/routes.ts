/** 知情知政: what I was sent, those I have not read first; one of them to read. */
import type { RouteRecordRaw } from 'vue-router'

export const bulletinPages: RouteRecordRaw[] = [
  {
    path: '/bulletins/:id?',
    name: 'bulletin',
    component: () => import('./BulletinView.vue'),
    props: true,
    meta: {
      words: ['bulletins', 'trainings', 'meetings'],
      permission: 'bulletins.read',
      title: 'bulletins.title',
    },
  },
]
