/** How reports to voters look on the phone, and what their reader may do now. */
import type {
  VoterReport,
  VoterReportActionKey,
  VoterReportResult,
  VoterReportStatus,
} from '@/shared/api/queries/voterReports'
import { voterReportAction } from '@/shared/domain/voterReports'
import { dayOf } from '@/shared/ui/format'
import type { IconName } from '../../components/icons'

interface Look {
  icon: IconName
  tone: 'grey' | 'blue' | 'amber' | 'red' | 'green'
}

export const looks: Record<VoterReportStatus | 'overdue', Look> = {
  planned: { icon: 'calendar', tone: 'grey' },
  held: { icon: 'mic', tone: 'blue' },
  rating: { icon: 'pen', tone: 'blue' },
  rated: { icon: 'star', tone: 'amber' },
  fed_back: { icon: 'bell', tone: 'amber' },
  closed: { icon: 'check_circle', tone: 'green' },
  cancelled: { icon: 'cross', tone: 'grey' },
  overdue: { icon: 'alert', tone: 'amber' },
}

export const resultLooks: Record<VoterReportResult, Look> = {
  competent: { icon: 'check_circle', tone: 'green' },
  basic: { icon: 'circle', tone: 'amber' },
  incompetent: { icon: 'alert', tone: 'red' },
}

/** What was fetched before the day says “too early”; without network the phone's calendar counts. */
export function isOpenNow(
  one: Pick<VoterReport, 'actions' | 'held_on'>,
  key: VoterReportActionKey,
): boolean {
  const action = voterReportAction(one, key)
  const hasCome = action?.code === 'voter_report_not_yet' && one.held_on <= dayOf(Date.now())
  return (action?.allowed ?? false) || (key === 'note' && hasCome)
}
