import type { Shape } from '@/shared/i18n'
import type { group_inspections as zh } from '../../zh-CN/pages/group_inspections'

export const group_inspections: Shape<typeof zh> = {
  title: 'Look at a group',
  of: 'Quarter {n} of {year}',
  status: { awaited: 'To be put right', answered: 'To be judged', closed: 'Closed', late: 'Late' },
  method: {
    report: 'Heard a report',
    visit: 'Visited',
    announced: 'Announced',
    unannounced: 'Unannounced',
  },
  findings: 'What was found',
  correction: 'What is to be put right',
  judged: 'Who looked says: {note}',
  answer: 'What was put right',
  held: 'Written; it is sent once there is network.',
  write: 'Say what was put right',
  again: 'Change the answer',
  content: 'What was done',
  hint: 'What was done and what came of it.',
  send: 'Send',
  sent: 'Put right: {name}',
  done: 'Sent',
}
