/** What happened to appraisals and commendations, in the audit log. */
import type { Shape } from '@/shared/i18n'
import type {
  appraisalEvents as zhEvents,
  appraisalSubjects as zhSubjects,
} from '../../zh-CN/pages/audit_appraisals'

export const appraisalEvents: Shape<typeof zhEvents> = {
  deputy_appraisal: {
    created: 'Prepared',
    updated: 'Changed what is prepared',
    begun: 'Began the rating',
    papers_recorded: 'Entered papers',
    reminded: 'Reminded',
    closed: 'Ended the rating',
    proposed: 'Proposed commendations',
    decided: 'Wrote down the decision',
    cancelled: 'Called off',
  },
  award: {
    entered: 'Entered a commendation',
    updated: 'Corrected a commendation',
    withdrawn: 'Took an honour back',
  },
}

export const appraisalSubjects: Shape<typeof zhSubjects> = {
  deputy_appraisal: 'Appraisal of deputies',
  award: 'Commendation',
}
