/** What the texts of a motion must be while they are written; handing in asks for all three parts. */
import * as v from 'valibot'

const text = v.pipe(v.string(), v.trim())

export const texts = {
  title: v.pipe(text, v.minLength(5, 'too_short'), v.maxLength(60, 'too_long')),
  cause: v.pipe(text, v.maxLength(500, 'too_long')),
  grounds: v.pipe(text, v.maxLength(2000, 'too_long')),
  plan: v.pipe(text, v.maxLength(2000, 'too_long')),
}
