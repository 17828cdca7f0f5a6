/** What a report is called in a list: the deputy and the day. */
import { useI18n } from 'vue-i18n'
import type { VoterReportItem } from '@/shared/api/queries/voterReports'
import { useFormat } from '@/shared/ui/useFormat'

export function useReportTitle() {
  const { t } = useI18n()
  const format = useFormat()
  return (one: Pick<VoterReportItem, 'deputy_name' | 'held_on'>) =>
    t('voter_reports.of', { name: one.deputy_name, day: format.date(one.held_on) })
}
