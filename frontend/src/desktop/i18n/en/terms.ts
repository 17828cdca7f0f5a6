import type { Shape } from '@/shared/i18n'
import type { terms as zh } from '../zh-CN/terms'

export const terms: Shape<typeof zh> = {
  title: 'Terms',
  lead: 'A term lasts five years (Organic Law, art. 9). Mandates, presidiums and suggestions belong to a term; data of former terms stay unchanged.',
  ordinal: 'Term {n}',
  full: '{name}, term {n}',
  level: {
    national: 'National',
    province: 'Province',
    city: 'City',
    county: 'County',
    township: 'Township',
  },
  congress: "People's Congress",
  number: 'Term',
  starts: 'From',
  ends: 'Until',
  state: 'State',
  current: 'Current',
  former: 'Former',
  filter_level: 'Level',
  add: 'New term',
  edit: 'Edit term',
  organ: 'Congress it belongs to',
  organ_hint: 'Not needed for county level and above; a township term names its town.',
  congress_name: 'Full name',
  congress_name_hint: "For example: People's Congress of Chengguan Town",
  is_current: 'This is the current term',
  is_current_hint: 'A congress has one current term; the former one becomes a past term.',
  created: 'Term created',
  saved: 'Saved',
  empty: 'No terms yet',
  empty_text:
    'The county office creates terms, towns add their own. Mandates can be recorded once a term exists.',
}
