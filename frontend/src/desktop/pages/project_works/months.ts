/** Months in the language of the moment: `2027-03` → 2027年3月. */
import { useI18n } from 'vue-i18n'

export function useMonths() {
  const { t } = useI18n()
  const monthName = (month: string) => {
    const [year, number] = month.split('-')
    return t('project_works.month_name', { year: year ?? '', month: Number(number) })
  }
  return { monthName }
}
