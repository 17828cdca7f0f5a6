import type { Shape } from '..'
import type { suggestions as zh } from '../zh-CN/suggestions'

export const suggestions: Shape<typeof zh> = {
  name: "Deputies' suggestions",
  status: {
    draft: 'Draft',
    submitted: 'Waiting for review',
    returned: 'Returned for changes',
    accepted: 'Waiting for assignment',
    assigned: 'Waiting for receipt',
    handling: 'Being handled',
    replied: 'Waiting for rating',
    closed: 'Closed',
    withdrawn: 'Withdrawn',
  },
  outline: { facts: 'Facts', problem: 'Problem', proposal: 'Proposal' },
  level: { township: 'Township congress', county: 'County congress' },
  result_class: 'Class {code}',
  result_class_named: 'Class {code} ({name})',
  rating: {
    satisfied: 'Satisfied',
    basically_satisfied: 'Basically satisfied',
    dissatisfied: 'Dissatisfied',
  },
  cosigner_status: { invited: 'No answer yet', confirmed: 'Co-signed', declined: 'Declined' },
  contact_mode: {
    face: 'Face to face',
    phone: 'By telephone',
    visit: 'Home visit',
    site: 'On site',
    meeting: 'Meeting',
  },
  round: 'Round {round}',
}
