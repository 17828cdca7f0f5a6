/** 履职档案 (A8) in its eight parts, and 参会率、发言率、建议率 (A7). */
import type { DutyFile, DutyFileActionKey, DutyRate } from '../api/queries/dutyFiles'

/** The parts that are lists, in their order; the first is who the deputy is, the last has the years, too. */
export const dutyFileParts = [
  'meetings',
  'inspections',
  'trainings',
  'activities',
  'suggestions',
  'reports',
  'awards',
] as const
export type DutyFilePart = (typeof dutyFileParts)[number]

export const dutyFileStates = ['open', 'over', 'closed', 'handed_over'] as const

export const dutyFileAction = (one: Pick<DutyFile, 'actions'>, key: DutyFileActionKey) =>
  one.actions.find((action) => action.key === key)

/** Percent with at most one decimal; nothing of nothing is no number. */
export function percentOf({ numerator, denominator }: DutyRate): string {
  if (denominator === 0) return '\u2014'
  return `${Math.round((numerator * 1000) / denominator) / 10}%`
}
