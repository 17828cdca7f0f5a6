/** 向选民述职 (A6): forms, states, ways on, the five things a voter can say. */
import type {
  VoterReport,
  VoterReportActionKey,
  VoterReportCounts,
  VoterReportForm,
  VoterReportItem,
  VoterReportStatus,
} from '../api/queries/voterReports'

export const voterReportForms = ['oral', 'written'] as const satisfies readonly VoterReportForm[]
export const voterReportStatuses = [
  'planned',
  'held',
  'rating',
  'rated',
  'fed_back',
  'closed',
  'cancelled',
] as const satisfies readonly VoterReportStatus[]
/** What a voter says, in the order of the slip. */
export const voterGrades = [
  'excellent',
  'competent',
  'basic',
  'incompetent',
  'abstained',
] as const satisfies readonly (keyof VoterReportCounts)[]

export const voterReportAction = (one: Pick<VoterReport, 'actions'>, key: VoterReportActionKey) =>
  one.actions.find((action) => action.key === key)

/** How it stands, in the words of whoever has to see to it. */
export const voterReportState = (
  it: Pick<VoterReportItem, 'status' | 'is_overdue'>,
): VoterReportStatus | 'overdue' => (it.is_overdue ? 'overdue' : it.status)

/** Of so many how many, in whole per cent, rounded down. */
export const shareOf = (part: number, whole: number) =>
  whole === 0 ? 0 : Math.floor((part * 100) / whole)
