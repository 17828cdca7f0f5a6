/** What a record says as its forms show it, and what of that is sent. */
import * as v from 'valibot'
import type { DutyRecord } from '@/shared/api/queries/dutyRecords'

/** Nothing said is an empty text. */
export interface DutyFacts {
  kind: string
  held_on: string
  title: string
  note: string
  hours: string
}

export const noFacts = (today: string): DutyFacts => ({
  kind: '',
  held_on: today,
  title: '',
  note: '',
  hours: '',
})

export const factsOf = (one: DutyRecord): DutyFacts => ({
  kind: one.kind,
  held_on: one.held_on,
  title: one.title,
  note: one.note ?? '',
  hours: one.hours === null ? '' : String(one.hours),
})

const text = v.pipe(v.string(), v.trim())
const upTo = (max: number) => v.pipe(text, v.maxLength(max, 'too_long'))

/** Hours are a number of up to three digits, whatever is typed around them. */
export const hoursIn = (typed: string) => typed.replace(/\D/g, '').replace(/^0+/, '').slice(0, 3)

/** The rules of the fields, the same as the server's. */
export const dutyFields = {
  kind: v.pipe(v.string(), v.minLength(1, 'choose')),
  held_on: v.pipe(v.string(), v.minLength(1, 'required')),
  title: v.pipe(text, v.minLength(2, 'too_short'), v.maxLength(100, 'too_long')),
  note: upTo(2000),
  hours: v.pipe(v.string(), v.transform(hoursIn)),
}

/** The record as it was when the form was opened; it goes along unchanged. */
export const seenFacts = v.custom<DutyFacts>(() => true)

/** What is different now from what somebody had seen. */
export const changedFacts = (seen: DutyFacts, now: DutyFacts) =>
  (Object.keys(now) as (keyof DutyFacts)[]).filter((key) => seen[key] !== now[key])

const sent = (key: keyof DutyFacts, value: string) => (key === 'hours' ? Number(value) : value)

/** Only what a person changed; what was emptied is taken away. */
export function changeBody(seen: DutyFacts, said: DutyFacts): Record<string, unknown> {
  return Object.fromEntries(
    changedFacts(seen, said).map((key) => [key, said[key] === '' ? null : sent(key, said[key])]),
  )
}

/** A new record: what was left empty is left out. */
export function newBody(said: DutyFacts): Record<string, unknown> {
  return Object.fromEntries(
    (Object.keys(said) as (keyof DutyFacts)[])
      .filter((key) => said[key] !== '')
      .map((key) => [key, sent(key, said[key])]),
  )
}
