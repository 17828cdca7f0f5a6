/** What is written, and days: how long and whether it must be there. */
import * as v from 'valibot'

/** At least two characters, at most so many. */
export const words = (most: number) =>
  v.pipe(v.string(), v.trim(), v.minLength(2, 'too_short'), v.maxLength(most, 'too_long'))

/** A day that must be given. */
export const day = v.pipe(v.string(), v.minLength(1, 'required'))
