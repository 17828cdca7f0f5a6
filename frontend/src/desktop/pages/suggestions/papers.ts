/** The papers there are about one suggestion. */
import { useI18n } from 'vue-i18n'
import type { Suggestion } from '@/shared/api/types'
import type { Paper } from '../../components/PapersMenu.vue'

/** Which papers can be taken away now, and why the others not. */
export function usePapers() {
  const { t } = useI18n()
  return (one: Suggestion): Paper[] => {
    const isAssigned = one.assignment !== null
    const isRunning = one.status === 'assigned' || one.status === 'handling'
    const missing = {
      suggestion: null,
      assignment: isAssigned ? null : t('papers.not_assigned'),
      urge: isRunning ? null : t('papers.not_running'),
      reply: one.replies.length > 0 ? null : t('papers.not_replied'),
    }
    return (['suggestion', 'assignment', 'urge', 'reply'] as const).map((kind) => ({
      name: t(`papers.${kind}`),
      path: `/suggestions/${one.id}/papers/${kind}`,
      reason: missing[kind],
    }))
  }
}
