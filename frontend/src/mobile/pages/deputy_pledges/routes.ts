/** 履职承诺: mine by year, a new one (`new`), one of them with the forms of its acts. */
import type { RouteRecordRaw } from 'vue-router'

export const deputyPledgePages: RouteRecordRaw[] = [
  {
    path: '/deputy-pledges/:id?/:part?/:of?',
    name: 'deputy_pledge',
    component: () => import('./PledgesView.vue'),
    props: true,
    meta: {
      words: ['deputy_pledges', 'duty_records', 'write'],
      roles: ['deputy', 'county', 'township'],
      title: 'deputy_pledges.title',
    },
  },
  {
    // A notice about a year leads to where one pledges.
    path: '/deputy-pledge-years/:id',
    name: 'deputy_pledge_year',
    redirect: { name: 'deputy_pledge', params: { id: '', part: '' } },
  },
]
