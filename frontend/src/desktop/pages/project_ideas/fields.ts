/** The fields of an idea, in the forms that enter and change it. */
import * as v from 'valibot'

const text = v.pipe(v.string(), v.trim())
const optional = (max: number) => v.pipe(text, v.maxLength(max, 'too_long'))

export const ideaFields = {
  title: v.pipe(text, v.minLength(2, 'too_short'), v.maxLength(60, 'too_long')),
  content: v.pipe(text, v.minLength(5, 'too_short'), v.maxLength(2000, 'too_long')),
  village: optional(60),
  place: optional(100),
  category: v.string(),
  received_on: v.pipe(v.string(), v.minLength(1, 'required')),
}
export interface IdeaTexts {
  title: string
  content: string
  village: string
  place: string
  category: string
  received_on: string
}
