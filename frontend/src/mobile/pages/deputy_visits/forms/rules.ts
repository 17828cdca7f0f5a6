/** Rules of what is written about a visit, the same as the server's, and words for what only these forms find wrong. */
import * as v from 'valibot'
import type { FieldProblem } from '@/shared/api/problem'

const text = v.pipe(v.string(), v.trim())
/** A text that has to be there. */
export const needed = (min: number, max: number) =>
  v.pipe(text, v.minLength(min, 'too_short'), v.maxLength(max, 'too_long'))
/** A text that may be left out. */
export const spare = (max: number) => v.pipe(text, v.maxLength(max, 'too_long'))

/** The problem with its words, if it is the one that is meant. */
export const inWords = (
  problem: FieldProblem | undefined,
  code: string,
  detail: string,
): FieldProblem | undefined => (problem?.code === code ? { ...problem, detail } : problem)
