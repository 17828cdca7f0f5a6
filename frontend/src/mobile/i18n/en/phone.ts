import type { Shape } from '@/shared/i18n'
import type { phone as zh } from '../zh-CN/phone'

export const phone: Shape<typeof zh> = {
  title: 'Deputies',
  tabs: 'Main menu',
  tab: { home: 'Home', duty: 'Duty', suggestions: 'Items', inbox: 'Inbox', me: 'Me' },
  unread: '{count} waiting or unread',
  offline: 'No network. Go on writing: what you submit is kept here and sent later by itself.',
  not_here: 'This page needs the network',
  unsent: '{count} not sent yet',
  refused: '{count} refused, please look',
  queued: 'No network: kept on this phone and sent by itself later',
  held: {
    waiting: '“{what}” is waiting to be sent',
    rejected: '“{what}” was refused, please look',
  },
  see: 'Look',
  sending: 'Sending…',
  failed_to_load: 'Could not load',
  lists: 'Kinds of suggestions',
  jointly: 'Motions, inquiries, questions',
  motions: 'Joint motions',
  inquiries: 'Inquiries',
  questions: 'Questions',
  inspections: 'Inspections',
  oral_opinions: 'Oral opinions',
  decisions: 'Decisions',
  announcements: 'Announcements',
  work_plans: 'Work plans',
  projects: 'Projects',
  resident_messages: 'Letters',
  to_do: {
    edit: 'Please change and submit again',
    answer_cosign: 'Please answer the invitation',
    rate: 'Please rate the reply',
    submit: 'Draft, not submitted yet',
  },
}
