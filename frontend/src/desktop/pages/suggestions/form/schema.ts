/** What a suggestion must have; the server checks the same limits again. */
import * as v from 'valibot'

/** Text between two lengths, counted without the blanks around it. */
export const between = (min: number, max: number) =>
  v.pipe(v.string(), v.trim(), v.minLength(min, 'too_short'), v.maxLength(max, 'too_long'))

export const texts = { title: between(5, 60), content: between(20, 5000) }

const occasions = ['in_session', 'between_sessions'] as const
export type Occasion = (typeof occasions)[number]

export const filing = { occasion: v.picklist(occasions, 'choose'), is_confidential: v.boolean() }
