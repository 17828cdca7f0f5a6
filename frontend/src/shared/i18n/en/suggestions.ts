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
    transferred: 'Passed on',
  },
  found_in: { content: 'Content: ', answer: 'Answer: ' },
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
  part_role: { lead: 'Leads', assisting: 'Assists', separate: 'Own part' },
  part_state: {
    unsigned: 'Waiting for receipt',
    working: 'Being handled',
    sent_back: 'View was sent back',
    given: 'View is in',
    replied: 'Replied',
  },
  units: '{name} and others ({n} units)',
  occasion: { between_sessions: 'Between sessions', in_session: 'During a session' },
  confidential_ask: 'Ask that it not be made public',
  confidential_hint:
    'For privacy, business secrets and the like; it is handled and answered all the same.',
  confidential: 'Not public',
  merged: 'Merged',
  key: 'Key item',
  round: 'Round {round}',
}
