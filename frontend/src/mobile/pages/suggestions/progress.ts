/** Where a suggestion stands on its way, as the phone shows it. */
import type { Suggestion, SuggestionStatus, TimelineEntry } from '@/shared/api/types'

export const steps = ['submit', 'review', 'assign', 'handle', 'rate'] as const

const current: Record<SuggestionStatus, number> = {
  draft: 1,
  returned: 1,
  submitted: 2,
  accepted: 3,
  assigned: 4,
  handling: 4,
  replied: 5,
  closed: 6,
  withdrawn: 0,
  transferred: 0,
}

/** 1…5 the step that is under way, 6 all done, 0 withdrawn or passed on. */
export function stepOf(status: SuggestionStatus): number {
  return current[status]
}

/** Is somebody working on it against a deadline? */
export function hasClock(status: SuggestionStatus): boolean {
  return status === 'assigned' || status === 'handling'
}

/** Handed in and not finished. */
export function isUnderWay(status: SuggestionStatus): boolean {
  return !['draft', 'returned', 'closed', 'withdrawn', 'transferred'].includes(status)
}

/** Why it was returned the last time, in the words of the timeline. */
export function returnReason(entries: TimelineEntry[]): string | null {
  const last = entries.filter((entry) => entry.kind.endsWith('returned')).at(-1)
  const reason = (last?.data as { reason?: unknown } | undefined)?.reason
  return typeof reason === 'string' && reason !== '' ? reason : (last?.text ?? null)
}

/** What the server says about one act; undefined when it does not mention it. */
export function actOf(suggestion: Suggestion, key: string) {
  return suggestion.actions.find((action) => action.key === key)
}

/** May this reader do it now? */
export function may(suggestion: Suggestion, key: string): boolean {
  return actOf(suggestion, key)?.allowed ?? false
}
