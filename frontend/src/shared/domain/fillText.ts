/** Filling in a text that is used again and again: what stands in braces, from the suggestion. */
import type { Suggestion } from '../api/types'
import { between, marks, open } from '../ui/marks'

export type Place = keyof typeof marks

/** What may stand in braces; the server refuses anything else. */
export const places = Object.keys(marks) as Place[]

/** A place as it stands in a text. */
export const markOf = (place: Place) => `{${marks[place]}}`

/** What is known when a text is used; what is not known yet stays to be filled in by hand. */
export interface Known {
  one: Suggestion
  /** Today, written out. */
  today: string
  /** The class that is chosen, in words. */
  className?: string | undefined
  /** The unit that writes. */
  unit: string
}

/** The text with its places filled in. */
export function fillText(body: string, known: Known): string {
  const { one } = known
  const signed = one.cosigners.filter((other) => other.status === 'confirmed')
  const found: Record<Place, string | null | undefined> = {
    number: one.number,
    title: one.title,
    lead: one.lead_deputy_name,
    deputies: [one.lead_deputy_name, ...signed.map((other) => other.name)].join(between),
    date: known.today,
    class: known.className,
    unit: known.unit,
  }
  return places.reduce(
    (text, place) => text.replaceAll(markOf(place), found[place] ?? open(marks[place])),
    body,
  )
}
