import type { Shape } from '@/shared/i18n'
import type {
  voterReportEvents as events,
  voterReportSubjects as subjects,
} from '../../zh-CN/pages/audit_voter_reports'

export const voterReportEvents: Shape<typeof events> = {
  voter_report: {
    planned: 'Report to voters planned',
    moved: 'Report to voters moved',
    cancelled: 'Report to voters called off',
    written: 'Report to voters written',
    held: 'Report to voters held',
    noted: 'Question of voters noted',
    opened: 'Rating by phone opened',
    rated: 'Ratings recorded',
    announced: 'Result announced',
    fed_back: 'Result fed back',
    confirmed: 'Feedback confirmed',
  },
}

export const voterReportSubjects: Shape<typeof subjects> = { voter_report: 'Report to voters' }
