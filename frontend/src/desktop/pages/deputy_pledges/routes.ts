/** 履职承诺: who has pledged for a year, and one pledge. */
import type { RouteRecordRaw } from 'vue-router'
import { areas } from '../../access'

const roles = areas.deputy_posts
/** The choice of a congress has its words with the points. */
export const deputyPledgeRoutes: RouteRecordRaw[] = [
  {
    path: 'deputy-pledges',
    name: 'deputy_pledges',
    component: () => import('./YearPage.vue'),
    meta: {
      words: ['deputy_pledges', 'duty_points', 'duty_records'],
      roles,
      title: 'deputy_pledges.title',
      townKey: 'town_id',
    },
  },
  {
    path: 'deputy-pledges/:id',
    name: 'deputy_pledge',
    component: () => import('./DetailPage.vue'),
    props: true,
    meta: { words: ['deputy_pledges'], roles, title: 'deputy_pledges.title' },
  },
  // A notice about a year leads to the page where one pledges.
  { path: 'deputy-pledge-years/:id', redirect: { name: 'deputy_pledges' } },
]
