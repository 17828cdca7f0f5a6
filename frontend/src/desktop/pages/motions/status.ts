/** How the states of a motion look, and where they stand in its course. */
import type { Motion, MotionActionKey, MotionStatus } from '@/shared/api/queries/motions'

type Tone = 'grey' | 'blue' | 'amber' | 'green'

const ring = 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm0 1.4a3.6 3.6 0 1 0 0 7.2 3.6 3.6 0 0 0 0-7.2Z'
const half = 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm0 1.4v7.2a3.6 3.6 0 0 0 0-7.2Z'
const tick = 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm2.6 3L5.3 7.3 3.7 5.7l-.9.9 2.5 2.5 4.2-4.2z'
const cross = 'M2 3l1-1 3 3 3-3 1 1-3 3 3 3-1 1-3-3-3 3-1-1 3-3z'
const arrow = 'M1 5h6V2l4 4-4 4V7H1z'
const pen = 'M2 10V8l6-6 2 2-6 6z'
const back = 'M5 1 1 5l4 4V6.5h2a2.5 2.5 0 0 1 0 5v0a4 4 0 0 0 0-8H5z'

/** Tone and 12-px shape of each state: told apart without colour. */
export const looks: Record<MotionStatus, { tone: Tone; shape: string }> = {
  draft: { tone: 'grey', shape: pen },
  submitted: { tone: 'blue', shape: half },
  returned: { tone: 'amber', shape: back },
  referred: { tone: 'blue', shape: ring },
  on_agenda: { tone: 'blue', shape: arrow },
  adopted: { tone: 'green', shape: tick },
  rejected: { tone: 'grey', shape: cross },
  converted: { tone: 'amber', shape: arrow },
  not_listed: { tone: 'grey', shape: cross },
  withdrawn: { tone: 'grey', shape: cross },
}

/** The course in the order it is walked. */
const steps = ['signed', 'submitted', 'decided', 'voted', 'carried_out'] as const

const position: Record<MotionStatus, number> = {
  draft: 0,
  returned: 0,
  submitted: 2,
  referred: 2,
  on_agenda: 3,
  adopted: 4,
  rejected: -1,
  converted: -1,
  not_listed: -1,
  withdrawn: -1,
}

export type MotionStep = (typeof steps)[number] | 'ended'

/** Index of the step that is going on; 5 when all is done, -1 when it ended on the way. */
function stepNow(one: Motion): number {
  const isDone = one.tasks.length > 0 && one.tasks.every((task) => task.reported_at !== null)
  return one.status === 'adopted' && isDone ? steps.length : position[one.status]
}

/**
 * The course of a motion: an organ's has no signatures; one that ended on the way shows how far it
 * came and how it ended.
 */
export function courseOf(one: Motion) {
  const days = stepDays(one)
  const at = stepNow(one)
  const now = at === 0 && one.mover !== 'deputies' ? 1 : at
  const walked = steps.filter((key) => key !== 'signed' || one.mover === 'deputies')
  if (now < 0) {
    const done = walked.filter((key) => key === 'signed' || days[key] !== undefined)
    const keys: MotionStep[] = [...done, 'ended']
    return keys.map((key) => ({ key, state: 'done' as const, on: days[key] }))
  }
  return walked.map((key) => {
    const index = steps.indexOf(key)
    const state =
      index < now ? ('done' as const) : index === now ? ('now' as const) : ('ahead' as const)
    return { key, state, on: state === 'done' ? days[key] : undefined }
  })
}

/** The days on which steps were done. */
function stepDays(one: Motion): Partial<Record<MotionStep, string>> {
  const decided = one.decisions.filter((it) => it.decision !== 'returned').at(-1)?.decided_on
  const days: Partial<Record<MotionStep, string>> = {}
  if (one.submitted_on) days.submitted = one.submitted_on
  if (decided) days.decided = decided
  if (one.vote) days.voted = one.vote.voted_on
  return days
}

/** Possible, but not what anybody is asked to do. */
export const quiet: MotionActionKey[] = ['ask_on_paper', 'edit', 'withdraw', 'delete']

/** Acts in the order of the page. */
export const actionOrder: MotionActionKey[] = [
  'sign',
  'submit',
  'answer_withdrawal',
  'decide',
  'report',
  'vote',
  'assign_task',
  'report_task',
  'sign_on_paper',
  'invite',
  'ask_on_paper',
  'edit',
  'withdraw',
  'delete',
]
