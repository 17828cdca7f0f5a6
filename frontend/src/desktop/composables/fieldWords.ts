/** Words of a page for what its own forms find wrong: the shared catalogue holds what every form needs. */
import type { FieldProblem } from '@/shared/api/problem'

/** The problem with its words, if it is the one that is meant. */
export const inWords = (
  problem: FieldProblem | undefined,
  code: string,
  detail: string,
): FieldProblem | undefined => (problem?.code === code ? { ...problem, detail } : problem)
