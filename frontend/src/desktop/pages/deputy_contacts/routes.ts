/** 主席团成员联系代表、代表联系群众. */
import type { RouteRecordRaw } from 'vue-router'
import { areas } from '../../access'

export const deputyContactRoutes: RouteRecordRaw[] = [
  {
    path: 'deputy-contacts',
    name: 'deputy_contacts',
    component: () => import('./MatrixPage.vue'),
    meta: {
      words: ['deputy_contacts'],
      roles: areas.deputy_contacts,
      title: 'deputy_contacts.title',
      townKey: 'town_id',
    },
  },
  {
    path: 'deputy-contacts/list',
    name: 'deputy_contact_list',
    component: () => import('./ListPage.vue'),
    meta: {
      words: ['deputy_contacts'],
      roles: areas.deputy_contacts,
      title: 'deputy_contacts.title',
      townKey: 'town_id',
    },
  },
  {
    path: 'deputy-contacts/towns',
    name: 'deputy_contact_towns',
    component: () => import('./TownsPage.vue'),
    meta: { words: ['deputy_contacts'], roles: ['county'], title: 'deputy_contacts.towns.title' },
  },
  {
    path: 'deputy-contacts/assign',
    name: 'assign_deputy_contacts',
    component: () => import('./AssignPage.vue'),
    meta: {
      words: ['deputy_contacts'],
      roles: ['township'],
      title: 'deputy_contacts.assign.title',
    },
  },
  {
    path: 'deputy-contacts/:id',
    name: 'deputy_contact',
    component: () => import('./DetailPage.vue'),
    props: true,
    meta: {
      words: ['deputy_contacts'],
      roles: areas.deputy_contacts,
      title: 'deputy_contacts.title',
    },
  },
]
