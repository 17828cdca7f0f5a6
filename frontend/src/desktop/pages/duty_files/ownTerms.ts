/** The terms of the congress the reader serves: what is closed and handed over at once. */
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useTerms } from '@/shared/api/queries/terms'
import { usePermissions } from '@/shared/auth/permissions'
import { useSession } from '@/shared/auth/session'

export function useOwnTerms() {
  const { t } = useI18n()
  const { is } = usePermissions()
  const town = useSession().account?.town_id
  const { data } = useTerms()
  return computed(() =>
    (data.value?.items ?? [])
      .filter((one) =>
        is('county') ? one.level === 'county' && one.organ_id : one.organ_id === town,
      )
      .map((one) => ({
        value: one.id,
        name: t('duty_files.term', { name: one.congress_name, n: one.ordinal }),
      })),
  )
}
