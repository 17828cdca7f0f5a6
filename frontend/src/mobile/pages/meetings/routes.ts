/** 会议: notice, answer, agenda, check-in; ticking others present. */
import type { RouteRecordRaw } from 'vue-router'

export const meetingPages: RouteRecordRaw[] = [
  {
    path: '/meetings',
    name: 'meetings',
    component: () => import('./ListPage.vue'),
    meta: { words: ['meetings'], permission: 'meetings.read', title: 'meetings.title' },
  },
  {
    path: '/check-in',
    name: 'check_in',
    component: () => import('./CheckInPage.vue'),
    meta: {
      words: ['meetings'],
      permission: 'meetings.read',
      title: 'meetings.check_in.title',
    },
  },
  {
    path: '/meetings/:id',
    name: 'meeting',
    component: () => import('./DetailPage.vue'),
    props: true,
    meta: {
      words: ['meetings', 'ballots'],
      permission: 'meetings.read',
      title: 'meetings.title',
    },
  },
  {
    path: '/ballots/:id/:part(sheet)?',
    name: 'ballot',
    component: () => import('../ballots/BallotPage.vue'),
    props: true,
    meta: { words: ['ballots'], permission: 'ballots.read', title: 'ballots.title' },
  },
  {
    path: '/meetings/:id/answer',
    name: 'answer_meeting',
    component: () => import('./LeavePage.vue'),
    props: true,
    meta: {
      words: ['meetings', 'write'],
      permission: 'meetings.read',
      title: 'meetings.leave.title',
    },
  },
  {
    path: '/meetings/:id/steps',
    name: 'meeting_steps',
    component: () => import('./StepsPage.vue'),
    props: true,
    meta: {
      words: ['meeting_steps', 'write'],
      permission: 'meetings.manage',
      title: 'meeting_steps.title',
    },
  },
  {
    path: '/meetings/:id/people',
    name: 'tick_people',
    component: () => import('./TickPage.vue'),
    props: true,
    meta: { words: ['meetings'], permission: 'meetings.manage', title: 'meetings.tick.title' },
  },
]
