/** What the dialogs for a selection need to know of each suggestion, and whom an act will reach. */
import { useI18n } from 'vue-i18n'
import type { SuggestionItem, SuggestionStatus } from '@/shared/api/types'
import { usePermissions } from '@/shared/auth/permissions'

export type Chosen = Pick<
  SuggestionItem,
  | 'id'
  | 'number'
  | 'title'
  | 'status'
  | 'unit_name'
  | 'due_on'
  | 'days_left'
  | 'is_overdue'
  | 'lead_deputy_name'
  | 'level'
>

const states: Record<'urge' | 'assign' | 'merge', SuggestionStatus[]> = {
  merge: ['submitted', 'accepted'],
  urge: ['assigned', 'handling'],
  assign: ['accepted'],
}

/**
 * Why an act will not reach one of the chosen, in words; null when it will. Only a preview: the
 * server decides, and says for each one what it left out.
 */
export function useRefusal(act: keyof typeof states) {
  const { t } = useI18n()
  const { is } = usePermissions()
  return (row: Chosen): string | null => {
    const mine = is('county') ? 'county' : 'township'
    if (row.level !== mine) {
      return t(`bulk.${act}.other_level`, { level: t(`suggestions.level.${row.level}`) })
    }
    if (states[act].includes(row.status)) return null
    return t(`bulk.${act}.not_now`, { status: t(`suggestions.status.${row.status}`) })
  }
}
