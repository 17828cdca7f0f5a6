import type { Shape } from '@/shared/i18n'
import type { inbox as zh } from '../../zh-CN/pages/inbox'

export const inbox: Shape<typeof zh> = {
  title: 'Messages',
  tabs: 'Kinds of messages',
  open: 'Waiting',
  notices: 'Notices',
  done: 'Done',
  open_empty: 'No open messages.',
  open_empty_hint: 'Invitations, progress and replies will be announced here.',
  done_empty: 'Nothing done yet.',
  done_empty_hint: 'What is done stays here for reading.',
  kind: { to_do: 'to do', notice: 'notice' },
}
