import type { Shape } from '@/shared/i18n'
import type { home as zh } from '../zh-CN/home'

export const home: Shape<typeof zh> = {
  hello_deputy: 'Good day, deputy {name}',
  hello: 'Good day, {name}',
  big_text: 'Text size',
  late: 'Overdue',
  waiting: 'Waiting for you',
  nothing: 'Nothing to do today',
  nothing_hint: 'New things will be announced here.',
  more: '{count} more, show all',
  check_in: 'Check in',
  meetings: 'Meetings',
  write: 'Write a suggestion',
  mine: 'My suggestions',
  joined: 'Co-signed',
  diary: 'Diary',
  groups: 'Deputy groups',
  receptions: 'Receptions',
  to_do: 'To do',
  asked: 'What the rules ask',
  asked_state: { yellow: 'due', red: 'late' },
  recent: 'What happened lately',
  works: 'My livelihood projects',
  staff_hint: 'The phone is made for deputies. Please review, assign and reply on the desktop.',
  spoken: {
    read: 'Read it to me',
    stop: 'Stop reading',
    all: '{title}: {n}. ',
    one: 'Number {n}: {title}. {text}. {due}',
    due: 'Due on {day}. ',
  },
}
