/** Months as people say them. Needs the words `project_works`. */
import { useI18n } from 'vue-i18n'

/** `2027-03` → 2027年3月. */
export function useMonthText() {
  const { t } = useI18n()
  return (month: string) => {
    const [year = '', number = ''] = month.split('-')
    return t('project_works.month', { year, month: Number(number) })
  }
}
