/** Kinds of events in words. */
import { useI18n } from 'vue-i18n'
import { useHasText } from '@/shared/i18n/hasText'

/** What receivers usually ask for; anything else can be typed in. */
export const usual = [
  'suggestion.*',
  'suggestion.submitted',
  'suggestion.assigned',
  'suggestion.replied',
  'suggestion.rated',
  'suggestion.rated_dissatisfied',
  'reminder.given',
] as const

/** A kind by its name; one without a name as it is written. */
export function useKindWords() {
  const { t } = useI18n()
  const has = useHasText()
  const key = (kind: string) => `deliveries.kind.${kind.replace('.', '_').replace('*', 'all')}`
  return { kindText: (kind: string) => (has(key(kind)) ? t(key(kind)) : kind) }
}
