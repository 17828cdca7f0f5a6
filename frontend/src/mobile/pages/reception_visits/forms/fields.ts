/** Rules of what is written about a visitor's matter, the same as the server's. */
import * as v from 'valibot'
import { daysAfter } from '@/shared/domain/projects'

/** All of these take and give texts. */
export type TextRule = v.GenericSchema<string, string>

const text = v.pipe(v.string(), v.trim())
/** A text that has to be there. */
export const needed = (min: number, max: number): TextRule =>
  v.pipe(text, v.minLength(min, 'too_short'), v.maxLength(max, 'too_long'))
/** A text that may be left out. */
export const spare = (max: number): TextRule => v.pipe(text, v.maxLength(max, 'too_long'))
/** Something chosen. */
export const chosen: TextRule = v.pipe(v.string(), v.minLength(1, 'choose'))
/** A rule that holds only when something else was said. */
export const when = (isAsked: boolean, rule: TextRule): TextRule => (isAsked ? rule : v.string())
/** A number to call: nothing, or as many digits as one has. */
export const phoneRule = (said: string): TextRule =>
  said.trim() === '' ? v.string() : needed(5, 30)

/** What is left empty is left out. */
export const filled = (said: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(said).filter(([, value]) => value !== ''))

/** In how many days a unit should answer. */
export const dueDays = { half: 15, month: 30, two_months: 60 } as const
export type DueChoice = keyof typeof dueDays
export const dueDay = (choice: DueChoice, today: string) => daysAfter(today, dueDays[choice])
