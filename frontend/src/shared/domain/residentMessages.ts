/** What residents send: views of the list, where one stands, marking and hiding what must not be seen. */
import type {
  ResidentMessageItem,
  ResidentMessageQuery,
  ResidentMessageRefusal,
} from '../api/queries/residentMessages'
import { hidden } from '../ui/marks'

export const refusalReasons: ResidentMessageRefusal[] = [
  'spam',
  'abuse',
  'personal_data',
  'not_ours',
  'duplicate',
  'illegal',
]
/** What the office looks through, and what a deputy does: the first is what is to be done. */
export const officeViews = ['waiting', 'forwarded', 'accepted', 'refused', 'all'] as const
export const deputyViews = ['to_answer', 'answered', 'all'] as const
export type MessageView = (typeof officeViews)[number] | (typeof deputyViews)[number]

const queries: Record<MessageView, ResidentMessageQuery> = {
  waiting: { status: 'waiting' },
  forwarded: { status: 'accepted', forwarded: true, answered: false },
  accepted: { status: 'accepted' },
  refused: { status: 'refused' },
  to_answer: { kind: 'message', answered: false, forwarded: false },
  answered: { kind: 'message', answered: true },
  all: {},
}

/** What the server is asked for a view. */
export const viewQuery = (view: MessageView): ResidentMessageQuery => queries[view]

type Standing =
  'waiting' | 'refused' | 'shown' | 'passed_on' | 'forwarded' | 'converted' | 'answered'

/** Where a message stands, in one word. */
export function standing(
  one: Pick<
    ResidentMessageItem,
    'kind' | 'status' | 'answered_at' | 'forwarded_at' | 'suggestion_id'
  >,
): Standing {
  if (one.status !== 'accepted') return one.status
  if (one.kind === 'idea') return 'shown'
  if (one.answered_at) return 'answered'
  if (one.suggestion_id) return 'converted'
  return one.forwarded_at ? 'forwarded' : 'passed_on'
}

/** A text in pieces, those that would be hidden marked; of two words the longer one wins. */
export function marked(text: string, words: readonly string[]): { text: string; hit: boolean }[] {
  const wanted = [...new Set(words)].filter((word) => word !== '')
  wanted.sort((a, b) => b.length - a.length)
  const pieces: { text: string; hit: boolean }[] = []
  let plain = ''
  for (let at = 0; at < text.length;) {
    const word = wanted.find((one) => text.startsWith(one, at))
    if (!word) {
      plain += text[at]
      at += 1
      continue
    }
    if (plain) pieces.push({ text: plain, hit: false })
    plain = ''
    pieces.push({ text: word, hit: true })
    at += word.length
  }
  if (plain) pieces.push({ text: plain, hit: false })
  return pieces
}

/** Puts the mark of what is hidden in the place of what is chosen; nothing chosen, nothing changed. */
export function cover(text: string, from: number, to: number): string {
  const [start, end] = [Math.min(from, to), Math.max(from, to)]
  return start === end ? text : `${text.slice(0, start)}${hidden}${text.slice(end)}`
}

/** The waiting one after another in a list with the newest first; the first again at its end. */
export function nextWaiting<T extends { id: string; received_at: string }>(
  items: readonly T[],
  after: { id: string; received_at: string },
): T | undefined {
  const others = items.filter((one) => one.id !== after.id)
  return others.find((one) => one.received_at < after.received_at) ?? others[0]
}
