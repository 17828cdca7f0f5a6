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
  turn: { deputy: 'Deputy’s turn', office: 'Congress’s turn', unit: 'Unit’s turn', none: 'Ended' },
  level: { township: 'Township congress', county: 'County congress' },
  result_class: {
    A: 'A (solved)',
    B: 'B (being solved)',
    C: 'C (planned)',
    D: 'D (for reference)',
  },
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
  overdue: 'Overdue',
}
