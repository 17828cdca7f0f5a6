/** Where a unit stands with its part. */
import type { Suggestion } from '@/shared/api/types'

export type Part = Suggestion['parts'][number]
export type PartState = 'unsigned' | 'working' | 'sent_back' | 'given' | 'replied'

/** An assisting unit owes a view, the others an answer. */
export function partState(part: Part): PartState {
  if (part.replied_at) return 'replied'
  if (part.opinion_at && part.role === 'assisting') return 'given'
  if (!part.signed_for_at) return 'unsigned'
  return part.sent_back_note ? 'sent_back' : 'working'
}
