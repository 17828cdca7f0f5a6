/** How the states of a suggestion look, and where they stand in its course. */
import type { Suggestion, SuggestionStatus, TimelineEntry } from '@/shared/api/types'

export type Tone = 'grey' | 'blue' | 'amber' | 'green'

/** Tone and 12-px shape of each state: told apart without colour. */
export const looks: Record<SuggestionStatus, { tone: Tone; shape: string }> = {
  draft: { tone: 'grey', shape: 'M2 10V8l6-6 2 2-6 6z' },
  submitted: {
    tone: 'blue',
    shape: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm0 1.4v7.2a3.6 3.6 0 0 0 0-7.2Z',
  },
  returned: { tone: 'amber', shape: 'M5 1 1 5l4 4V6.5h2a2.5 2.5 0 0 1 0 5v0a4 4 0 0 0 0-8H5z' },
  accepted: {
    tone: 'blue',
    shape: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm0 1.4a3.6 3.6 0 1 0 0 7.2 3.6 3.6 0 0 0 0-7.2Z',
  },
  assigned: { tone: 'blue', shape: 'M1 5h6V2l4 4-4 4V7H1z' },
  handling: {
    tone: 'blue',
    shape: 'M6 1a5 5 0 1 1-5 5h1.5A3.5 3.5 0 1 0 6 2.5z M5.3 3.5h1.4v2.2l1.6 1.6-1 1-2-2z',
  },
  replied: { tone: 'amber', shape: 'M1 1.5h10v7H6L3 11V8.5H1z' },
  closed: {
    tone: 'green',
    shape: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm2.6 3L5.3 7.3 3.7 5.7l-.9.9 2.5 2.5 4.2-4.2z',
  },
  transferred: { tone: 'grey', shape: 'M1 5h6V2l4 4-4 4V7H1z' },
  withdrawn: { tone: 'grey', shape: 'M2 3l1-1 3 3 3-3 1 1-3 3 3 3-1 1-3-3-3 3-1-1 3-3z' },
}

/** The course in the order it is walked. */
export const steps = [
  'submitted',
  'reviewed',
  'assigned',
  'signed',
  'replied',
  'rated',
  'closed',
] as const
export type Step = (typeof steps)[number]

const position: Record<SuggestionStatus, number> = {
  draft: 0,
  returned: 0,
  submitted: 1,
  accepted: 2,
  assigned: 3,
  handling: 4,
  replied: 5,
  closed: 7,
  withdrawn: -1,
  transferred: -1,
}

/** Index of the step that is going on now; 7 when all are done, -1 when it was withdrawn or passed on. */
export const stepNow = (status: SuggestionStatus) => position[status]

/** Nobody has anything to do any more. */
export const isEnded = (status: SuggestionStatus) =>
  status === 'closed' || status === 'withdrawn' || status === 'transferred'

/** When each step was done, as far as the record says. */
export function stepTimes(
  one: Suggestion,
  timeline: readonly TimelineEntry[],
): Partial<Record<Step, string | null>> {
  const admitted = timeline.filter((entry) => entry.kind === 'suggestion.accepted').pop()
  const reply = one.replies.find((reply) => reply.round === one.round)
  const rating = one.ratings.find((rating) => rating.round === one.round)
  return {
    submitted: one.submitted_at,
    reviewed: admitted?.at,
    assigned: one.assignment?.assigned_at,
    signed: one.assignment?.signed_for_at,
    replied: reply?.replied_at,
    rated: rating?.rated_at,
    closed: one.status === 'closed' ? rating?.rated_at : null,
  }
}
