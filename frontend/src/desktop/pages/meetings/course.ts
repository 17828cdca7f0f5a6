/** Where a meeting stands and what is next, without words. */
import type { Meeting } from '@/shared/api/queries/meetings'
import { dayOf } from '@/shared/ui/format'

export interface Step {
  key: 'planned' | 'published' | 'notified' | 'open' | 'closed'
  state: 'done' | 'now' | 'ahead'
  on?: string | null
}

/** The steps of a meeting; only a session's days are published. */
export function stepsOf(one: Meeting): Step[] {
  const isSession = one.kind === 'congress_session'
  const { status } = one
  const isOver = status === 'closed'
  const day = (instant: string | null | undefined) => (instant ? dayOf(instant) : null)
  const opened = day(one.sittings.find((it) => it.opened_at)?.opened_at)
  const ends: [Step['key'], boolean, string | null | undefined][] = [
    ['planned', status !== 'planned' || !!one.published_on, day(one.created_at)],
    ...(isSession
      ? [
          ['published', !!one.published_on, one.published_on] as [
            Step['key'],
            boolean,
            string | null,
          ],
        ]
      : []),
    ['notified', !!one.notified_at, day(one.notified_at)],
    ['open', isOver, opened],
    ['closed', isOver, day(one.closed_at)],
  ]
  let isNowFound = false
  return ends.map(([key, isDone, on]) => {
    // What was left out, such as the notice of a small meeting, is not waited for once it is open.
    const isPast = isDone || ((status === 'open' || isOver) && key !== 'open' && key !== 'closed')
    if (isPast) return { key, state: 'done' as const, on: on ?? null }
    const state = isNowFound ? ('ahead' as const) : ('now' as const)
    isNowFound = true
    return { key, state, on: key === 'open' ? (on ?? null) : null }
  })
}

export interface Sentence extends Record<string, string | number> {
  key: string
}

/** What is next, as a key of the words with what they name. */
export function sentenceOf(one: Meeting, isOffice: boolean, today: string): Sentence {
  const { counts } = one
  if (one.status === 'cancelled') return { key: 'cancelled', reason: one.cancel_reason ?? '' }
  if (one.status === 'closed') return { key: 'closed' }
  if (!isOffice) return { key: 'reader' }
  if (one.status === 'planned' && isUncalled(one)) return { key: 'call' }
  if (one.status === 'planned') {
    const isSession = one.kind === 'congress_session'
    return { key: isSession && !one.published_on ? 'publish' : 'notify' }
  }
  if (one.status === 'notified') {
    if (counts.leave_asked > 0) return { key: 'leave', n: counts.leave_asked }
    if (one.begins_on <= today) return { key: 'today' }
    return {
      key: 'wait',
      attending: counts.attending,
      leave: counts.on_leave,
      none: counts.unanswered,
    }
  }
  const running = one.sittings.find((it) => it.status === 'open')
  if (running) {
    const items = one.agenda.filter((it) => it.sitting_id === running.id)
    const valid = items.filter((it) => it.status !== 'dropped')
    const done = valid.filter((it) => it.status === 'done').length
    const isDone = valid.every((it) => it.status === 'done') && valid.length > 0
    return {
      key: isDone ? 'running_done' : 'running',
      sitting: running.title,
      done,
      all: valid.length,
    }
  }
  const next = one.sittings.find((it) => it.status === 'planned')
  return next ? { key: 'between', sitting: next.title } : { key: 'finish' }
}

/** What leads a meeting on, in the order of the buttons; the first is the next act. */
export type MeetingStepKey =
  | 'go_people'
  | 'record_call'
  | 'publish'
  | 'notify'
  | 'go_check_in'
  | 'open_sitting'
  | 'go_agenda'
  | 'close_sitting'
  | 'close'

/** The sitting that goes on, or else the next one. */
export const sittingAt = (one: Meeting) =>
  one.sittings.find((it) => it.status === 'open') ??
  one.sittings.find((it) => it.status === 'planned')

/** An extraordinary session for which nobody is recorded who called for it. */
const isUncalled = (one: Meeting) =>
  one.is_extraordinary && one.call !== null && one.call.called_by === null

/** The acts of the office on this meeting now. */
export function stepsAhead(one: Meeting, today: string): MeetingStepKey[] {
  const may = (key: 'publish' | 'notify') =>
    one.actions.some((act) => act.key === key && act.allowed) ? [key] : []
  const sitting = sittingAt(one)
  const hold: MeetingStepKey[] = ['go_check_in', 'open_sitting']
  if (one.status === 'planned' && isUncalled(one)) return ['record_call']
  if (one.status === 'planned') return [...may('publish'), ...may('notify')]
  if (one.status === 'notified') {
    const leave: MeetingStepKey[] = one.counts.leave_asked > 0 ? ['go_people'] : []
    return [...leave, ...(one.begins_on <= today && sitting ? hold : [])]
  }
  if (one.status !== 'open') return []
  if (!sitting) return ['close']
  if (sitting.status === 'planned') return hold
  const isLeft = one.agenda.some(
    (it) => it.sitting_id === sitting.id && ['pending', 'current'].includes(it.status),
  )
  return isLeft ? ['go_agenda', 'close_sitting'] : ['close_sitting', 'go_agenda']
}
