/** 联系群众、联系代表: the list, adding somebody (`new`), one contact with the forms of its acts. */
import type { RouteRecordRaw } from 'vue-router'

export const deputyContactPages: RouteRecordRaw[] = [
  {
    path: '/deputy-contacts/:id?/:part?',
    name: 'deputy_contact',
    component: () => import('./ContactView.vue'),
    props: true,
    meta: {
      words: ['deputy_contacts', 'write'],
      permission: 'deputy_contacts.read',
      title: 'deputy_contacts.title',
    },
  },
]
