import type { Shape } from '@/shared/i18n'
import type { procedures as zh } from '../../zh-CN/pages/procedures'

export const procedures: Shape<typeof zh> = {
  title: 'Steps of handling',
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
  within: 'within {n} days of the hand-over',
  proven_by: 'Proven by: {what}',
  fact: {
    none: 'Entered by hand',
    signed_for: 'Done once signed for',
    planned: 'Done once there is a plan',
    contacted: 'Done once the deputy was contacted',
    signed_off: 'Done once the leader has signed off',
    replied: 'Done once answered',
    rated: 'Done once rated',
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
    reason: 'Why',
    go: 'End',
    done: 'The next higher steps hold',
  },
}
