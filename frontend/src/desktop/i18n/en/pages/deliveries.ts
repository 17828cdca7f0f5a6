import type { Shape } from '@/shared/i18n'
import type { deliveries as zh } from '../../zh-CN/pages/deliveries'

export const deliveries: Shape<typeof zh> = {
  title: 'Deliveries',
  lead: 'Mail and calls that fail are tried again; what still fails is listed here, to be tried once more or discarded.',
  webhooks: 'Webhooks',
  state: { dead: 'Not delivered', pending: 'Waiting', sent: 'Delivered', discarded: 'Discarded' },
  empty: {
    dead: 'Everything could be delivered',
    pending: 'Nothing waits to be sent',
    sent: 'Nothing has been sent yet',
    discarded: 'Nothing was discarded',
  },
  empty_text:
    'Failures are tried again after growing pauses; after eight attempts they appear here.',
  channel: { mail: 'Mail', webhook: 'Webhook' },
  happened: 'Happened {at}',
  attempts: '{n} attempts',
  last_error: 'Last failure: ',
  discarded_because: 'Discarded because: {reason}',
  retry: 'Try again',
  retried: 'Waiting to be sent again',
  discard: 'Discard',
  discard_title: 'Discard this message',
  discard_lead:
    '“{title}” is not sent to {receiver} any more. They can still see it after signing in.',
  discarded: 'Discarded',
  reason: 'Reason',
  more: 'Show more',
  add: 'Add a webhook',
  add_lead:
    'When one of these events happens, the address is called with a signature (Standard Webhooks) and told the event, the record and its title.',
  edit: 'Change',
  edit_title: 'Change the webhook',
  save: 'Save',
  saved: 'Saved',
  name: 'Name',
  name_hint: 'For example: county government inspection office',
  url: 'Address',
  url_hint:
    'Begins with https; in production no address of an internal network unless the configuration allows it.',
  kinds: 'Events',
  kinds_hint: 'Choose, or type the name of an event and press Enter.',
  kind: {
    suggestion_all: 'All events of suggestions',
    suggestion_submitted: 'Suggestion submitted',
    suggestion_assigned: 'Suggestion assigned',
    suggestion_replied: 'Suggestion answered',
    suggestion_rated: 'Suggestion rated and closed',
    suggestion_rated_dissatisfied: 'Dissatisfied, handled again',
    reminder_given: 'Reminder given',
  },
  is_on: 'On',
  is_off: 'Off',
  on: 'Switch on',
  off: 'Switch off',
  off_title: 'Switch off “{name}”?',
  off_text:
    'It is called no more, and what waits is dropped. Switched on again, it is told of what happens from then on.',
  renew: 'New secret',
  renew_title: 'A new secret for “{name}”?',
  renew_text:
    'The old one signs nothing from now on; the receiver has to take the new one at the same time.',
  secret_title: 'Secret of “{name}”',
  secret_text: 'Give it to the receiver to check signatures with. It is shown this once.',
  secret_kept: 'I have kept it',
  no_webhooks: 'No webhooks yet',
  no_webhooks_text:
    'Other systems, such as the government portal, can be told how suggestions are handled.',
}
