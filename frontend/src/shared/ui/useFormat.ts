/** The formats in the language of the interface. */
import { language } from '../i18n'
import * as format from './format'

/** Date and deadline formats that follow the chosen language. */
export function useFormat() {
  return {
    date: (date: string) => format.formatDate(date, language.value),
    instant: (instant: string) => format.formatInstant(instant, language.value),
    recent: (instant: string) => format.formatRecent(instant, language.value),
    daysLeft: (days: number) => format.formatDaysLeft(days, language.value),
    due: (date: string, daysLeft: number | null) =>
      format.formatDue(date, daysLeft, language.value),
  }
}
