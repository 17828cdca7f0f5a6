/** 会议. */
import type { RouteRecordRaw } from 'vue-router'
import { areas, offices } from '../../access'

/** The hall screen stands outside the workbench. */
export const boardRoutes: RouteRecordRaw[] = [
  {
    path: '/board/:id/:sitting',
    name: 'meeting_board',
    component: () => import('./BoardPage.vue'),
    props: true,
    meta: { words: ['meetings', 'ballots'], roles: areas.meetings, title: 'meetings.board.label' },
  },
]

export const meetingRoutes: RouteRecordRaw[] = [
  {
    path: 'meetings',
    name: 'meetings',
    component: () => import('./ListPage.vue'),
    meta: {
      words: ['motions', 'meetings'],
      roles: areas.meetings,
      title: 'meetings.title',
      townKey: 'town_id',
    },
  },
  {
    path: 'meetings/new',
    name: 'new_meeting',
    component: () => import('./FormPage.vue'),
    meta: { words: ['meetings'], roles: offices, title: 'meetings.new' },
  },
  {
    path: 'meetings/:id',
    name: 'meeting',
    component: () => import('./DetailPage.vue'),
    props: true,
    meta: {
      words: ['meetings', 'steps', 'ballots', 'decisions', 'papers', 'publication'],
      roles: areas.meetings,
      title: 'meetings.title',
    },
  },
  {
    path: 'meetings/:id/edit',
    name: 'edit_meeting',
    component: () => import('./FormPage.vue'),
    props: true,
    meta: { words: ['meetings'], roles: offices, title: 'meetings.edit' },
  },
  {
    path: 'meetings/:id/ballots/:ballot',
    name: 'ballot',
    component: () => import('../ballots/DetailPage.vue'),
    props: true,
    meta: {
      words: ['ballots', 'decisions', 'announcements', 'papers'],
      roles: areas.meetings,
      title: 'ballots.title',
    },
  },
]
