/** 通报资料. */
import type { RouteRecordRaw } from 'vue-router'
import { areas } from '../../access'

export const bulletinRoutes: RouteRecordRaw[] = [
  {
    path: 'bulletins',
    name: 'bulletins',
    component: () => import('./ListPage.vue'),
    meta: {
      words: ['trainings', 'bulletins'],
      roles: areas.trainings,
      title: 'bulletins.title',
      townKey: 'town_id',
    },
  },
  {
    path: 'bulletins/:id',
    name: 'bulletin',
    component: () => import('./DetailPage.vue'),
    props: true,
    meta: { words: ['bulletins'], roles: areas.trainings, title: 'bulletins.title' },
  },
]
