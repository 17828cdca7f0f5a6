/** What happened to posts and pledges, in the audit log. */
import type { Shape } from '@/shared/i18n'
import type {
  postEvents as zhEvents,
  postSubjects as zhSubjects,
} from '../../zh-CN/pages/audit_posts'

export const postEvents: Shape<typeof zhEvents> = {
  deputy_post: {
    opened: 'Post set up',
    updated: 'Post changed',
    published: 'Post made public',
    hidden: 'Post taken back from the public',
    closed: 'Post closed',
  },
  deputy_post_holding: {
    claimed: 'Post claimed',
    assigned: 'Post assigned',
    confirmed: 'Claim confirmed',
    refused: 'Claim refused',
    withdrawn: 'Claim taken back',
    ended: 'Holding ended',
    recorded: 'Recorded what was done',
  },
  deputy_pledge: {
    submitted: 'Pledge handed in',
    reworded: 'Pledge changed',
    noted: 'Progress noted',
    reviewed: 'Reviewed',
    closed: 'Judged',
  },
  deputy_pledge_year: {
    published: 'Pledges of a year made public',
    hidden: 'Pledges of a year taken back',
    reminded: 'Reminded to pledge',
  },
}

export const postSubjects: Shape<typeof zhSubjects> = {
  deputy_post: 'Post of deputies',
  deputy_post_holding: 'Holding of a post',
  deputy_pledge: 'Pledge',
  deputy_pledge_year: 'Pledges of a year',
}
