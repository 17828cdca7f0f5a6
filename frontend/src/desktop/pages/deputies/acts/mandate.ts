/** What a mandate must say; the server checks it again. */
import * as v from 'valibot'

const text = v.pipe(v.string(), v.trim())

export const mandateFields = {
  constituency: v.pipe(text, v.minLength(1, 'required')),
  group_id: v.string(),
  post: text,
  elected_on: v.pipe(v.string(), v.minLength(1, 'required')),
}
