/** Dates and sizes in the language of the moment, for templates. */
import { language } from '@/shared/i18n'
import { formatDate, formatDaysLeft, formatInstant, formatRecent } from '@/shared/ui/format'

/** Formatters that follow the language. Empty values show a dash. */
export function useFormats() {
  const dash = '—'
  return {
    date: (value: string | null | undefined) => (value ? formatDate(value, language.value) : dash),
    instant: (value: string | null | undefined) =>
      value ? formatInstant(value, language.value) : dash,
    recent: (value: string | null | undefined) =>
      value ? formatRecent(value, language.value) : dash,
    daysLeft: (days: number) => formatDaysLeft(days, language.value),
    text: (value: string | null | undefined) => value || dash,
  }
}
