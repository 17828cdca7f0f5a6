/** 民情日记 (A5): what is written down of somebody met, when one looks again, what is made of it. */
import type { DiaryEntry, DiaryEntryItem } from '../api/queries/diaryEntries'
import type { ProjectRoundItem } from '../api/queries/projectRounds'
import { daysAfter } from './projects'

/** What a deputy says of what was done; the rest follows from acts. */
export const ownHandlings = ['noted', 'explained', 'helped', 'forwarded'] as const
export type OwnHandling = (typeof ownHandlings)[number]
export const allHandlings = [...ownHandlings, 'suggested', 'proposed'] as const
export const isOwnHandling = (handling: string): handling is OwnHandling =>
  ownHandlings.some((one) => one === handling)

/** The corresponding day so many months later, or the last of that month. */
export function monthsAfter(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number)
  if (!year || !month || !date) return ''
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0))
  const then = Math.min(date, last.getUTCDate())
  return `${last.toISOString().slice(0, 8)}${String(then).padStart(2, '0')}`
}

/** When one looks again, in words a deputy would use. */
export const followUps = ['week', 'month', 'quarter'] as const
export type FollowUp = (typeof followUps)[number]

/** The day that is meant. */
export function followUpDay(choice: FollowUp, today: string): string {
  if (choice === 'week') return daysAfter(today, 7)
  return monthsAfter(today, choice === 'month' ? 1 : 3)
}

/** The words for a day, if it is one of those. */
export const followUpOf = (day: string, today: string): FollowUp | null =>
  followUps.find((choice) => followUpDay(choice, today) === day) ?? null

/** Still to be looked at again. */
export const isOpen = (one: Pick<DiaryEntryItem, 'follow_up_on' | 'has_result'>) =>
  one.follow_up_on !== null && !one.has_result

/** What has to be looked at soonest comes first. */
export const byFollowUp = <T extends Pick<DiaryEntryItem, 'id' | 'follow_up_on'>>(
  items: readonly T[],
): T[] =>
  [...items].sort(
    (a, b) =>
      (a.follow_up_on ?? '').localeCompare(b.follow_up_on ?? '') || a.id.localeCompare(b.id),
  )

/** Where it was, in one line. */
export const whereOf = (one: Pick<DiaryEntryItem, 'village' | 'place'>) =>
  [one.village, one.place].filter(Boolean).join(' · ')

const letters = (text: string) => Array.from(text)
const sentences = /[^。！？!?；;\n]+[。！？!?；;\n]*/g
const ends = /[。！？!?；;，,、：:\s]+$/

/** A title of what was written: its first sentence, the next with it when that is only a word. */
export function titleFrom(text: string, { min, max }: { min: number; max: number }): string {
  let title = ''
  for (const sentence of text.trim().match(sentences) ?? []) {
    title = (title + sentence).replace(/\s+/g, ' ')
    if (letters(title.replace(ends, '')).length >= min) break
  }
  const whole = title.replace(ends, '').trim()
  if (letters(whole).length <= max) return whole
  const cut = letters(whole).slice(0, max).join('')
  const clause = Math.max(...['，', ',', '；', '：'].map((mark) => cut.lastIndexOf(mark)))
  return (clause >= min ? cut.slice(0, clause) : cut).replace(ends, '')
}

/** As long as titles and texts of suggestions and ideas may be. */
export const suggestionLimits = { title: { min: 5, max: 60 }, content: { min: 20, max: 6000 } }
export const ideaLimits = { title: { min: 2, max: 60 }, content: { min: 5, max: 2000 } }

/** Whether a text is long enough to go along as it stands. */
export const isEnough = (text: string, { min, max }: { min: number; max: number }) => {
  const length = letters(text.trim()).length
  return length >= min && length <= max
}

/** The round of its congress that asks now; without one an idea goes to the pool. */
export const roundFor = <T extends Pick<ProjectRoundItem, 'level' | 'town_id'>>(
  one: Pick<DiaryEntryItem, 'level' | 'town_id'>,
  rounds: readonly T[],
) => rounds.find((round) => round.level === one.level && round.town_id === one.town_id)

/** What can be changed of an entry; nothing said is an empty text. */
export interface DiaryFacts {
  met_on: string
  content: string
  village: string
  place: string
  people: string
  category: string
  handling: string
  handled_note: string
  follow_up_on: string
  result: string
  /** Empty: as the congress has it. */
  is_shared: boolean | ''
  /** Empty: nothing said, so not. */
  is_shared_with_leader: boolean | ''
}

/** An entry as its forms show it. */
export const factsOf = (one: DiaryEntry): DiaryFacts => ({
  met_on: one.met_on,
  content: one.content,
  village: one.village ?? '',
  place: one.place ?? '',
  people: one.people ?? '',
  category: one.category ?? '',
  handling: one.handling,
  handled_note: one.handled_note ?? '',
  follow_up_on: one.follow_up_on ?? '',
  result: one.result ?? '',
  is_shared: one.is_shared,
  is_shared_with_leader: one.is_shared_with_leader,
})

/** An entry of which nothing has been said yet. */
export const noFacts = (today: string): DiaryFacts => ({
  met_on: today,
  content: '',
  village: '',
  place: '',
  people: '',
  category: '',
  handling: 'noted',
  handled_note: '',
  follow_up_on: '',
  result: '',
  is_shared: '',
  is_shared_with_leader: '',
})

/** What is different now from what somebody had seen. */
export const changedFacts = (seen: DiaryFacts, now: DiaryFacts) =>
  // A draft of before may not know of everything there is to know today.
  (Object.keys(now) as (keyof DiaryFacts)[]).filter((key) => key in seen && seen[key] !== now[key])

/** Only what a person changed is sent; what was emptied is taken away. */
export function changeBody(seen: DiaryFacts, said: Partial<DiaryFacts>): Record<string, unknown> {
  const keys = (Object.keys(said) as (keyof DiaryFacts)[]).filter((key) => said[key] !== seen[key])
  return Object.fromEntries(keys.map((key) => [key, said[key] === '' ? null : said[key]]))
}

/** A new entry: what was left empty is left out. */
export function newBody(said: Partial<DiaryFacts>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== ''))
}
