/** Whether the office reads what a deputy writes, unless they say otherwise (parameter of the congress). */
import { computed, type MaybeRefOrGetter } from 'vue'
import { useParameters } from './parameters'

/** Null until the register has answered. */
export function useSharedByDefault(organId: MaybeRefOrGetter<string>) {
  const { data } = useParameters(organId, 10 * 60_000)
  return computed<boolean | null>(() => {
    const found = data.value?.items.find((one) => one.key === 'diary_shared_by_default')
    return typeof found?.value === 'boolean' ? found.value : null
  })
}
