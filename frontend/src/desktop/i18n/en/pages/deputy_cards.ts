import type { Shape } from '@/shared/i18n'
import type { deputy_cards as zh } from '../../zh-CN/pages/deputy_cards'

export const deputy_cards: Shape<typeof zh> = {
  title: 'Public contact card',
  state: { shown: 'Public', withdrawn: 'Withdrawn', held: 'Not public', none: 'Not written yet' },
  lead: {
    withdrawn: 'Nobody sees this card. It can be shown again when the deputy consents again.',
    held: 'The deputy holds no mandate now, so nobody sees it.',
    none: 'Written with the consent of the deputy, so that residents find them and can write to them (Law on Deputies, article 58).',
  },
  consented: 'The deputy consented {day}, entered by {by}',
  withdrawn_at: 'Withdrawn {at}',
  as_seen: 'As residents see it',
  letters: 'Residents can write to this deputy by the page',
  no_letters: 'Residents cannot write by the page',
  qr: 'Code of the contact card of {name}',
  see: 'See the public page',
  poster: 'Print the card with its code',
  write: { shown: 'Change', withdrawn: 'Show it again', held: 'Change', none: 'Write the card' },
  withdraw: 'Withdraw',
  withdraw_ask:
    'Residents no longer see this card and cannot write to the deputy by the page. Letters that came before stay.',
  reason: 'Why',
  reason_hint: 'Kept in the log; residents do not see it',
  withdrawn: 'Withdrawn',
  form_title: 'Contact card of {name}',
  form_lead: 'Everybody can read this; what is empty is not shown. The deputy has to consent.',
  show: 'Make public',
  saved: 'Public; the page follows within minutes',
  field: {
    consented_on: 'Day of the consent',
    phone: 'Telephone',
    contact_times: 'Times',
    station_name: 'Station',
    station_address: 'Address',
    introduction: 'About the deputy',
    takes_letters: 'Residents can write to the deputy by the page (the office looks first)',
  },
  hint: {
    consented_on: 'In writing or in person; who enters it is recorded',
    phone: 'It may be that of the station, not the deputy’s own',
    contact_times: 'For example: the morning of the 10th of each month',
    station_name: 'For example: Station of Chengguan',
    station_address: 'For example: ground floor of the town hall',
    introduction: 'Up to two hundred characters',
  },
}
