/** Rules of what is planned, the same as the server's. */
import * as v from 'valibot'

const text = v.pipe(v.string(), v.trim())

export const plannedFields = {
  title: v.pipe(text, v.minLength(2, 'too_short'), v.maxLength(80, 'too_long')),
  held_on: v.pipe(v.string(), v.minLength(1, 'required')),
  place: v.pipe(text, v.maxLength(100, 'too_long')),
  content: v.pipe(text, v.maxLength(2000, 'too_long')),
}

/** What is planned, as its forms show it; nothing said is an empty text. */
export interface Planned {
  title: string
  held_on: string
  place: string
  content: string
}

/** The plan as it was when the form was opened; it goes along unchanged. */
export const wasPlanned = v.custom<Planned>(() => true)

/** Only what a person changed is sent; what was emptied is taken away. */
export function plannedChanges(before: Planned, said: Planned): Record<string, unknown> {
  const keys = (Object.keys(before) as (keyof Planned)[]).filter((it) => said[it] !== before[it])
  return Object.fromEntries(keys.map((it) => [it, said[it] === '' ? null : said[it]]))
}
