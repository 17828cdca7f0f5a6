/** 约谈、通报、劝辞. */
import type { Shape } from '@/shared/i18n'
import type { deputy_talks as zh } from '../../zh-CN/pages/deputy_talks'

export const deputy_talks: Shape<typeof zh> = {
  title: 'Talks and notices',
  one: { talk: 'Talk', notice: 'Notice', advice: 'Advice to resign' },
  heap: { mine: 'Mine', notices: 'Notices' },
  empty: 'No talks and notices.',
  empty_hint:
    'When the office wants to talk with you or your congress gives a notice, it stands here.',
  status: {
    planned: 'Planned',
    held: 'Recorded',
    followed_up: 'Looked at again',
    closed: 'Closed',
    cancelled: 'Called off',
  },
  ground: {
    absences: 'Absences',
    low_points: 'Few points',
    inactive: 'Not active',
    conduct: 'Conduct',
    other: 'Other',
  },
  better: 'Better',
  not_better: 'Not better',
  fact: {
    day: 'Day',
    who: 'Deputy',
    held_by: 'Who talks',
    ground: 'Ground',
    decided: 'Decision',
    improve_by: 'To be better by',
  },
  section: {
    facts: 'Facts',
    content: 'What was said',
    content_notice: 'Notice',
    improvement: 'What is to be better',
    answer: 'Your answer',
    answer_of: 'Answer of the deputy',
    follow_up: 'What was found',
    end: 'Note',
  },
  office: 'Planning, recording and closing is done at the workbench.',
  answer: {
    name: 'Answer',
    again: 'Write the answer anew',
    lead: 'Write your answer. Until it is closed you can write it anew; the last one counts.',
    label: 'Your answer',
    send: 'Send it to the office',
    done: 'Sent',
    waiting: 'Your answer waits on this phone and is sent once there is network.',
    rejected: 'Your answer was not sent; see the outbox.',
  },
  resign: 'Resign',
  resignations: 'My resignations',
}
