import type { Shape } from '@/shared/i18n'
import type { phone as zh } from '../zh-CN/phone'

export const phone: Shape<typeof zh> = {
  title: 'Deputies',
  tabs: 'Main menu',
  tab: { home: 'Home', suggestions: 'Items', inbox: 'Inbox', me: 'Me' },
  unread: '{count} waiting or unread',
  offline: 'No network. Go on writing: what you submit is kept here and sent later by itself.',
  unsent: '{count} not sent yet',
  refused: '{count} refused, please look',
  see: 'Look',
  sending: 'Sending…',
  failed_to_load: 'Could not load',
  list: {
    tabs: 'Kinds of suggestions',
    to_do: 'To do',
    mine: 'Mine',
    joined: 'Co-signed',
    all: 'All',
    write: 'Write a suggestion',
    to_do_empty: 'Nothing for you to do now.',
    to_do_empty_hint: 'Invitations to co-sign and replies to rate will appear here.',
    mine_empty: 'You have not made a suggestion yet.',
    mine_empty_hint: 'What people tell you on your visits can become a suggestion.',
    joined_empty: 'You have not co-signed a suggestion yet.',
    joined_empty_hint: 'When another deputy invites you, it appears here and in the inbox.',
    all_empty: 'No suggestions yet.',
    all_empty_hint: 'What deputies submit appears here.',
    you: 'you',
  },
  to_do: {
    edit: 'Please change and submit again',
    answer_cosign: 'Please answer the invitation',
    rate: 'Please rate the reply',
    submit: 'Draft, not submitted yet',
  },
}
