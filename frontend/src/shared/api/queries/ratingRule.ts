/** What makes a unit handle a suggestion again (parameter `dissatisfied_by`, rule J13). */
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import type { RatingResult, Suggestion } from '../types'
import { useParameters } from './parameters'
import { registerOf } from './resultClasses'

/** `any`: a poor attitude alone is enough; null until the register has answered. */
export type RatingRule = 'result' | 'any' | null

interface Rating {
  attitude: RatingResult | '' | null
  result: RatingResult | '' | null
}

/** Whether a rating sends the suggestion back to the unit; the usual rule while none is known. */
export const leadsToAgain = (rule: RatingRule, { attitude, result }: Rating): boolean =>
  result === 'dissatisfied' || (rule === 'any' && attitude === 'dissatisfied')

/** The rule that holds for one suggestion: its town's, or its county's. */
export function useRatingRule(one: MaybeRefOrGetter<Suggestion | undefined>) {
  const organId = () => {
    const found = toValue(one)
    return found ? registerOf(found) : ''
  }
  const { data } = useParameters(organId, 10 * 60_000)
  return computed<RatingRule>(() => {
    const value = data.value?.items.find((item) => item.key === 'dissatisfied_by')?.value
    return value === 'result' || value === 'any' ? value : null
  })
}
