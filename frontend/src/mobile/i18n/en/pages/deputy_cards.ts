import type { Shape } from '@/shared/i18n'
import type { deputy_cards as zh } from '../../zh-CN/pages/deputy_cards'

export const deputy_cards: Shape<typeof zh> = {
  title: 'My contact card',
  state: { shown: 'Public', withdrawn: 'Withdrawn', held: 'Not public', none: 'Not written yet' },
  lead: {
    shown: 'Everybody can read this card and find you by it.',
    withdrawn: 'You have withdrawn it. Write it again to show it again.',
    held: 'You hold no mandate now, so nobody sees it.',
    none: 'When you write it and consent, residents find you by it and can write to you. You decide what it says, and can withdraw it at any time.',
  },
  consented: 'Consented {day}',
  as_seen: 'As residents see it',
  letters: 'Residents can write to you by the page.',
  no_letters: 'Residents cannot write to you by the page.',
  qr: 'Code of my contact card',
  qr_hint: 'Whoever scans it sees your card and can write to you.',
  see: 'See the public page',
  withdraw: 'Withdraw it',
  withdraw_ask:
    'Residents no longer see your card and cannot write to you by the page. Letters that came before stay.',
  withdrawn: 'Withdrawn',
  write: { shown: 'Change', withdrawn: 'Show it again', held: 'Change', none: 'Write the card' },
  form_lead: 'Everybody can read this; what is empty is not shown.',
  field: {
    phone: 'Telephone',
    contact_times: 'Times',
    station_name: 'Station',
    station_address: 'Address',
    introduction: 'About me',
    takes_letters: 'Residents can write to me by the page (the office looks first)',
  },
  hint: {
    phone: 'It may be that of the station, not your own.',
    contact_times: 'For example: the morning of the 10th of each month',
    station_name: 'For example: Station of Chengguan',
    station_address: 'For example: ground floor of the town hall',
    introduction: 'Up to two hundred characters.',
  },
  consent: 'I consent to its being public',
  save: 'Save',
  saved: 'Saved; the public page follows within minutes',
}
