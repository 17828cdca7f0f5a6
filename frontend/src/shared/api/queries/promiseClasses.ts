/** The result classes whose reply promises something by a day (J15), as the register says. */
import { computed, type MaybeRefOrGetter } from 'vue'
import { useParameters } from './parameters'

/** `B_C` → B, C; `nothing` and whatever else is no list of classes → none. */
export const classesIn = (value: unknown): string[] =>
  typeof value === 'string' && /^[A-D](_[A-D])*$/.test(value) ? value.split('_') : []

/** Codes of the classes; empty until the register has answered. `organId` as of `registerOf`. */
export function usePromiseClasses(organId: MaybeRefOrGetter<string>) {
  const { data } = useParameters(organId, 10 * 60_000)
  return computed(() =>
    classesIn(data.value?.items.find((one) => one.key === 'suggestion_promise_classes')?.value),
  )
}
