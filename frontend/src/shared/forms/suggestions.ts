/** Rules of a suggestion's fields, the same as the server's; proven against its types below. */
import * as v from 'valibot'
import type { NewSuggestion, RatingInput } from '../api/types'

/** Lengths in characters. */
export const limits = {
  title: { min: 5, max: 60 },
  content: { min: 20, max: 5000 },
  comment: { max: 1000 },
} as const

const text = ({ min, max }: { min: number; max: number }) =>
  v.pipe(v.string(), v.trim(), v.minLength(min, 'too_short'), v.maxLength(max, 'too_long'))

export const suggestionSchema = v.object({
  title: text(limits.title),
  content: text(limits.content),
  level: v.picklist(['township', 'county'], 'choose'),
})

const result = v.picklist(['satisfied', 'basically_satisfied', 'dissatisfied'], 'choose')

/** A comment is needed as soon as one answer is "dissatisfied". */
export const ratingSchema = v.pipe(
  v.object({
    attitude: result,
    result,
    comment: v.pipe(v.string(), v.trim(), v.maxLength(limits.comment.max, 'too_long')),
  }),
  v.forward(
    v.check(
      (input) =>
        input.comment !== '' ||
        (input.attitude !== 'dissatisfied' && input.result !== 'dissatisfied'),
      'required',
    ),
    ['comment'],
  ),
  v.transform(({ comment, ...rest }) => (comment === '' ? rest : { ...rest, comment })),
)

type Fits<A extends B, B> = A
export type SuggestionFields = Fits<
  v.InferOutput<typeof suggestionSchema>,
  Pick<NewSuggestion, 'title' | 'content' | 'level'>
>
export type RatingFields = Fits<v.InferOutput<typeof ratingSchema>, RatingInput>
