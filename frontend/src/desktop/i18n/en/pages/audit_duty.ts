/** What happened to these records, in the audit log. */
import type { Shape } from '@/shared/i18n'
import type {
  dutyEvents as zhEvents,
  dutySubjects as zhSubjects,
} from '../../zh-CN/pages/audit_duty'

export const dutyEvents: Shape<typeof zhEvents> = {
  duty_record: {
    entered: 'Entered',
    updated: 'Changed',
    verified: 'Verified',
    refused: 'Refused',
    withdrawn: 'Taken back',
    sampled: 'Looked at again: right',
    found_wrong: 'Looked at again: wrong',
  },
  duty_draw: {
    drawn: 'Drawn at random',
  },
  duty_rule_set: {
    drafted: 'Drafted',
    updated: 'Changed the draft',
    decided: 'Put in force',
  },
  duty_quarter: {
    closed: 'Closed',
    published: 'Published',
    made_public: 'Made public',
    hidden: 'Not published any more',
  },
  duty_appeal: {
    made: 'Appealed',
    answered: 'Answered',
  },
}

export const dutySubjects: Shape<typeof zhSubjects> = {
  duty_record: 'Duty record',
  duty_draw: 'Draw of duty records',
  duty_rule_set: 'Rules of points',
  duty_quarter: 'Quarter of points',
  duty_appeal: 'Appeal against points',
}
