/** What came out of a ballot, in words. */
import { useI18n } from 'vue-i18n'
import type { Verdict } from '@/shared/domain/ballots'
import { language } from '@/shared/i18n'

export function useVerdictText() {
  const { t } = useI18n()
  return ({ key, names }: Verdict) =>
    t(`ballots.verdict.${key}`, { names: names.join(language.value === 'en' ? ', ' : '\u3001') })
}
