/** What can be done about a late answer, as the county or the town lists it (J18). */
import { computed, type MaybeRefOrGetter } from 'vue'
import { useParameters } from './parameters'

interface Named {
  code?: string
  name?: string
}

/** The kinds in their order. */
export function useLateMeasures(organId: MaybeRefOrGetter<string> = '') {
  const { data, isPending, error, refetch } = useParameters(organId, 10 * 60_000)
  const measures = computed(() => {
    const found = data.value?.items.find((one) => one.key === 'suggestion_late_measures')
    const listed = Array.isArray(found?.value) ? (found.value as Named[]) : []
    return listed.flatMap(({ code, name }) => (code && name ? [{ value: code, name }] : []))
  })
  return { measures, isPending, error, refetch }
}
