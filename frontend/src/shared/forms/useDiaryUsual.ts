/** What a new entry begins with: the congress of the deputy, and who usually reads it there. */
import { computed, watch } from 'vue'
import { useSharedByDefault } from '../api/queries/diaryDefaults'
import { useInquiryCongresses } from '../api/queries/inquiries'
import { useSession } from '../auth/session'

/** The level of the congress that is known without asking. */
export const usualLevel = (): string => (useSession().account?.town_id ? 'township' : 'county')

/** Keeps a form's level among the congresses of the deputy. */
export function useDiaryUsual(values: { level: string }) {
  const account = useSession().account
  const { data } = useInquiryCongresses()
  const congresses = computed(() => data.value?.items ?? [])
  watch(
    congresses,
    ([first]) => {
      if (first && !congresses.value.some((one) => one.level === values.level))
        values.level = first.level
    },
    { immediate: true },
  )
  /** Whether the office reads what nothing was said about; null until that is known. */
  const isUsuallyShared = useSharedByDefault(
    () => (values.level === 'township' && account?.town_id) || '',
  )
  return { congresses, isUsuallyShared }
}
