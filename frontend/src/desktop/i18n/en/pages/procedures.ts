import type { Shape } from '@/shared/i18n'
import type { procedures as zh } from '../../zh-CN/pages/procedures'

export const procedures: Shape<typeof zh> = {
  title: 'Templates of steps',
  kinds: 'Which steps',
  kind: {
    unit_handling: 'Handling suggestions',
    congress_session: 'Sessions of the congress',
    presidium_meeting: 'Meetings of the presidium',
    other_meeting: 'Other meetings',
    station_ten_haves: 'Ten haves of a station',
    group_five_ones: 'Five ones of a deputy group',
  },
  phase: { label: 'Phase', before: 'Before', at: 'At the meeting', after: 'After' },
  part: 'Part of',
  meeting_lead: {
    congress_session:
      'The steps of a session from preparation to filing. Those of the county hold for all; a town may have its own.',
    presidium_meeting:
      'No statute says what the three meetings and five steps are: the product proposes, county and town edit.',
    other_meeting: 'The steps of committee, council and group meetings and symposia.',
    station_ten_haves:
      'What a station should have: the name of each item and what shows it. That of the county holds everywhere; towns may have their own.',
    group_five_ones:
      'What a deputy group does in a year: the name of each item and what shows it. That of the county holds everywhere; towns may have their own.',
  },
  items_form_lead:
    'It becomes the next version, by which stations are checked from then on; what was said of items whose name stays is kept.',
  items_saved: 'Saved; stations are checked by it',
  group_items_form_lead:
    'It becomes the next version, by which groups are judged from then on; what was said of items whose name stays is kept.',
  group_items_saved: 'Saved; groups are judged by it',
  meeting_form_lead:
    'A new version holds for meetings entered from now on; those entered before keep their steps.',
  meeting_saved: 'Saved; holds for meetings entered from now on',
  meeting_days: 'Days before or after the meeting',
  lead: {
    county:
      'Units handle suggestions in these steps. For the whole county; towns and units may have their own.',
    township:
      'Suggestions of this town are handled in these steps; without own ones, in those of the county.',
    unit: 'Your unit handles suggestions in these steps; without own ones, in those of the next higher.',
  },
  source: {
    preset: 'The steps of the product hold',
    county: 'The steps of the county hold',
    township: 'The steps of the town hold',
    unit: 'The steps of your unit hold',
  },
  make: {
    county: 'Make steps for the county',
    township: 'Make steps for the town',
    unit: 'Make steps for the unit',
  },
  change: 'Change the steps',
  within_unit: 'within {n} days of the hand-over',
  within_before: '{n} days before the meeting',
  within_at: 'within {n} days',
  within_after: 'within {n} days after the meeting',
  proven_by: 'Proven by: {what}',
  fact: {
    none: 'Entered by hand',
    signed_for: 'Done once signed for',
    planned: 'Done once there is a plan',
    contacted: 'Done once the deputy was contacted',
    signed_off: 'Done once the leader has signed off',
    replied: 'Done once answered',
    rated: 'Done once rated',
    agenda_set: 'Done once there is an agenda',
    date_published: 'Done once the date is published',
    notified: 'Done once the notice is sent',
    answered: 'Done once all have answered',
    seated: 'Done once people are seated',
    guests_named: 'Done once guests are on the roll',
    materials_ready: 'Done once every item has its papers',
    preparatory_held: 'Done once the preparatory meeting is over',
    opened: 'Done once the meeting is open',
    deliberated: 'Done once a remark is recorded',
    voted: 'Done once a result is announced',
    closed: 'Done once the meeting is closed',
    decided: 'Done once the decisions are adopted',
    handed_over: 'Done once handed over',
    reported: 'Done once all units have reported',
    judged: 'Done once judged',
    published: 'Done once published',
    filed: 'Done once filed',
  },
  versions: 'Earlier versions',
  nth: 'Version {n}',
  withdrawn: 'No own steps any longer',
  form: 'Change the steps',
  form_lead:
    'Saved as a new version for what is handed over from now on; what runs keeps its steps.',
  nth_step: 'Step {n}',
  up: 'Move step {n} up',
  down: 'Move step {n} down',
  drop: 'Remove',
  drop_nth: 'Remove step {n}',
  name: 'Name',
  who: 'Who',
  days: 'Days from the hand-over',
  fact_label: 'When it is done',
  proof: 'What proves it',
  add: 'Add a step',
  save: 'Save as a new version',
  saved: 'Saved for what is handed over from now on',
  withdraw: {
    open: 'End own steps',
    title: 'End the own steps?',
    lead: {
      county: 'What is handed over from now on follows the steps of the product; what runs stays.',
      township: 'What is handed over from now on follows the steps of the county; what runs stays.',
      unit: 'What is handed over from now on follows the next higher steps; what runs stays.',
    },
    items_lead: 'Stations are checked by the items of the level above from then on.',
    group_items_lead: 'Groups are judged by the items of the level above from then on.',
    meeting_lead:
      'Meetings entered from now on follow the next higher template; those entered before keep theirs.',
    reason: 'Why',
    go: 'End',
    done: 'The next higher steps hold',
  },
}
