/** What is said about a contact or a promise: the same lengths as the server's. */
import * as v from 'valibot'

export const spokenLimit = 2000
export const spoken = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(5, 'too_short'),
  v.maxLength(spokenLimit, 'too_long'),
)
