/** What an answer says: what, by whom, when. */
import * as v from 'valibot'

const text = v.pipe(v.string(), v.trim())

export const answerFields = (min = 2) => ({
  answer: v.pipe(text, v.minLength(min, 'too_short')),
  answered_by: v.pipe(text, v.minLength(1, 'required')),
  answered_post: v.pipe(text, v.minLength(1, 'required')),
  answered_on: v.pipe(v.string(), v.minLength(1, 'required')),
})

export const answerStart = (today: string) => ({
  answer: '',
  answered_by: '',
  answered_post: '',
  answered_on: today,
})
