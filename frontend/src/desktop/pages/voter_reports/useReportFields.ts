/** What the dialogs of a report have in common: when it begins, whole numbers. */
import * as v from 'valibot'
import { useI18n } from 'vue-i18n'
import type { FieldProblem } from '@/shared/api/problem'
import { clockOf } from '@/shared/domain/meetings'
import { inWords } from '../../composables/fieldWords'

/** Nothing, or a time of day. */
export const beginsSchema = v.pipe(
  v.string(),
  v.trim(),
  v.check((text) => text === '' || clockOf(text) !== null, 'report_clock'),
  v.transform((text) => (text === '' ? '' : (clockOf(text) ?? text))),
)

/** A time of a day in China, if one is said. */
export const beginsAt = (day: string, time: string) =>
  time ? { begins_at: `${day}T${time}:00+08:00` } : {}

/** How many. */
export const countSchema = v.pipe(
  v.string(),
  v.trim(),
  v.regex(/^\d{1,5}$/, 'report_count'),
  v.transform(Number),
)

export const reasonSchema = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(2, 'too_short'),
  v.maxLength(500, 'too_long'),
)

/** What the forms of reports find wrong, in words. */
export function useReportWords() {
  const { t } = useI18n()
  return (problem: FieldProblem | undefined) =>
    ['report_clock', 'report_count', 'report_past'].reduce(
      (found, code) => inWords(found, code, t(`voter_reports.wrong.${code}`)),
      problem,
    )
}
