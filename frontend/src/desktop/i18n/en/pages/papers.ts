import type { Shape } from '@/shared/i18n'
import type { papers as zh } from '../../zh-CN/pages/papers'

export const papers: Shape<typeof zh> = {
  open: 'Papers',
  take: '{name}, {form}',
  hint: 'DOCX to be edited, PDF to be printed; set by the rules for official papers (GB/T 9704).',
  suggestion: 'The suggestion',
  assignment: 'Notice of assignment',
  urge: 'Notice to hurry',
  reply: 'Letter of reply',
  not_assigned: 'Not assigned yet',
  not_running: 'No unit works on it now',
  not_replied: 'Not answered yet',
}
