import type { Shape } from '@/shared/i18n'
import type { questions as zh } from '../../zh-CN/pages/questions'

export const questions: Shape<typeof zh> = {
  title: 'Questions',
  lead: 'While motions and reports are deliberated deputies may ask; the organ sends a responsible person who answers (Organic Law, article 23; Law on Deputies, article 19).',
  of: 'Question about {item}',
  record: 'Record a question',
  record_lead:
    'Who asked whom what, about which item. What was not answered at once may get a day for a written answer.',
  record_lead_own:
    'Your question during the deliberation. What was not answered at once may get a day for a written answer; the office or the organ records it.',
  recorded: 'Recorded',
  answer: 'Record the answer',
  answered_done: 'Recorded',
  filter_q: 'Deputy, item or organ',
  column: { content: 'Question', deputy: 'Asked by', target: 'Organ asked', asked: 'Asked on' },
  status: { open: 'To be answered', answered: 'Answered', withdrawn: 'Withdrawn' },
  overdue: 'Late',
  empty: 'No questions yet',
  empty_text: 'Questions deputies ask during deliberations appear here.',
  mode: { oral: 'On the spot', written: 'Later, in writing' },
  how: { later: 'Not answered yet', now: 'Answered' },
  fact: {
    item: 'Item',
    item_long: 'Motion or report deliberated',
    unit: 'Unit that answers here',
    due: 'Written answer by',
    mode: 'How',
    answer: 'Answer',
    answered_by: 'Answered by',
    answered_post: 'Post',
    answered_on: 'Answered on',
    recorded_by: 'Recorded by',
  },
  hint: {
    item: 'Such as: half-year report of the town government',
    unit: 'It records the written answer; without one the office does.',
    due: 'If it was not answered at once and a day was agreed.',
  },
  part: { question: 'Question', answer: 'Answer', timeline: 'Course' },
  withdrawn_by: '{name} withdrew this question: {why}',
  correct: {
    go: 'Correct',
    lead: 'Possible until it is answered; the organ asked is told.',
    save: 'Save the correction',
    done: 'Corrected',
  },
  withdraw: {
    go: 'Withdraw the question',
    lead: 'It is not answered any more; the organ asked is told why.',
    reason: 'Why it is withdrawn',
    done: 'Withdrawn',
  },
  answered_by: '{name}, {post}; {mode}, {day}',
  not_answered: 'Not answered yet',
  due_by: 'Not answered yet; in writing by {day}',
}
