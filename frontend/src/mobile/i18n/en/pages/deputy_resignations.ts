/** 代表辞职. */
import type { Shape } from '@/shared/i18n'
import type { deputy_resignations as zh } from '../../zh-CN/pages/deputy_resignations'

export const deputy_resignations: Shape<typeof zh> = {
  title: 'Resignation',
  new: 'Write a resignation',
  empty: 'No resignations.',
  empty_hint:
    'Who cannot go on as a deputy resigns in writing; a meeting decides. Until the vote it can be taken back.',
  of: 'Giving up the mandate in {congress}',
  township: 'the township congress',
  county: 'the county congress',
  on_paper: 'From paper',
  status: {
    submitted: 'Handed in, to be put before a meeting',
    put: 'Before a meeting',
    accepted: 'Accepted, to be announced',
    refused: 'Not accepted; the mandate goes on',
    announced: 'Announced; the mandate has ended',
    withdrawn: 'Taken back; the mandate goes on',
  },
  fact: {
    stated_on: 'Statement of',
    meeting: 'Meeting',
    decided_on: 'Voted on',
    announced_on: 'Announced on',
    announcement: 'Announcement',
    end_reason: 'Why it was taken back',
  },
  statement: 'Statement',
  vote: 'Vote',
  tally: '{in_favour} in favour, {against} against, {abstained} abstained, {invalid} invalid',
  office:
    'Putting it before a meeting, the vote and the announcement are entered at the workbench.',
  write: {
    lead: 'A meeting decides: the township congress by a majority of all deputies, for a county deputy the standing committee by a majority of all its members.',
    level: 'Which mandate is given up',
    statement: 'Reason and request',
    send: 'Hand the resignation in',
    done: 'Handed in',
  },
  withdraw: {
    name: 'Take the resignation back',
    lead: 'The mandate goes on.',
    reason: 'Why',
    send: 'Take it back',
    done: 'Taken back',
  },
  held: {
    waiting: 'It waits on this phone and is sent once there is network.',
    rejected: 'It was not sent; see the outbox.',
  },
}
