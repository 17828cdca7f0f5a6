/** What an answer says: how, what, by whom, when. */
import * as v from 'valibot'

const text = v.pipe(v.string(), v.trim())

export const answerFields = {
  mode: v.picklist(['oral', 'written'], 'choose'),
  answer: v.pipe(text, v.minLength(2, 'too_short')),
  answered_by: v.pipe(text, v.minLength(1, 'required')),
  answered_post: v.pipe(text, v.minLength(1, 'required')),
  answered_on: v.pipe(v.string(), v.minLength(1, 'required')),
}

export const answerStart = (today: string) => ({
  mode: 'oral' as 'oral' | 'written',
  answer: '',
  answered_by: '',
  answered_post: '',
  answered_on: today,
})
