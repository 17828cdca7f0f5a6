/** How the states of an inquiry look, and where they stand in its course. */
import type { Inquiry, InquiryActionKey, InquiryStatus } from '@/shared/api/queries/inquiries'

type Tone = 'grey' | 'blue' | 'amber' | 'green'

/** Tone and 12-px shape of each state: told apart without colour. */
export const looks: Record<InquiryStatus, { tone: Tone; shape: string }> = {
  draft: { tone: 'grey', shape: 'M2 10V8l6-6 2 2-6 6z' },
  submitted: {
    tone: 'blue',
    shape: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm0 1.4v7.2a3.6 3.6 0 0 0 0-7.2Z',
  },
  returned: { tone: 'amber', shape: 'M5 1 1 5l4 4V6.5h2a2.5 2.5 0 0 1 0 5v0a4 4 0 0 0 0-8H5z' },
  answering: { tone: 'blue', shape: 'M1 5h6V2l4 4-4 4V7H1z' },
  answered: { tone: 'amber', shape: 'M1 1.5h10v7H6L3 11V8.5H1z' },
  demanded: {
    tone: 'amber',
    shape: 'M6 1a5 5 0 1 1-5 5h1.5A3.5 3.5 0 1 0 6 2.5z M5.3 3.5h1.4v2.2l1.6 1.6-1 1-2-2z',
  },
  closed: {
    tone: 'green',
    shape: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm2.6 3L5.3 7.3 3.7 5.7l-.9.9 2.5 2.5 4.2-4.2z',
  },
  withdrawn: { tone: 'grey', shape: 'M2 3l1-1 3 3 3-3 1 1-3 3 3 3-1 1-3-3-3 3-1-1 3-3z' },
}

/** The course in the order it is walked. */
const steps = ['signed', 'submitted', 'decided', 'answered', 'rated', 'closed'] as const

const position: Record<InquiryStatus, number> = {
  draft: 0,
  returned: 0,
  submitted: 2,
  demanded: 2,
  answering: 3,
  answered: 4,
  closed: 6,
  withdrawn: -1,
}

export type InquiryStep = (typeof steps)[number] | 'ended'

/** The course of an inquiry; one that was withdrawn shows how far it came. */
export function courseOf(one: Inquiry) {
  const [now, days] = [position[one.status], stepDays(one)]
  if (now < 0) {
    const done = steps.filter((key) => key === 'signed' || days[key] !== undefined)
    const keys: InquiryStep[] = [...done, 'ended']
    return keys.map((key) => ({ key, state: 'done' as const, on: days[key] }))
  }
  return steps.map((key, index) => {
    const state =
      index < now ? ('done' as const) : index === now ? ('now' as const) : ('ahead' as const)
    return { key, state, on: state === 'done' ? days[key] : undefined }
  })
}

/** The days on which steps were done. */
function stepDays(one: Inquiry): Partial<Record<InquiryStep, string>> {
  const days: Partial<Record<InquiryStep, string>> = {}
  const decided = one.decisions.filter((it) => it.form !== null).at(-1)?.decided_on
  const answered = one.answers.at(-1)?.answered_on
  if (one.submitted_on) days.submitted = one.submitted_on
  if (decided) days.decided = decided
  if (answered) days.answered = answered
  return days
}

/** Possible, but not what anybody is asked to do. */
export const quiet: InquiryActionKey[] = ['ask_on_paper', 'edit', 'return', 'withdraw', 'delete']

/** Acts in the order of the page. */
export const actionOrder: InquiryActionKey[] = [
  'sign',
  'submit',
  'decide',
  'answer',
  'rate',
  'demand',
  'return',
  'close',
  'sign_on_paper',
  'invite',
  'ask_on_paper',
  'edit',
  'withdraw',
  'delete',
]
