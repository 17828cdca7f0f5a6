/** The sheet of a project as it is typed, what is wrong with it, and what is sent of it. */
import * as v from 'valibot'
import type { NewProject, Project, ProjectSourceKind } from '@/shared/api/queries/projects'
import { wanOf, yuanOf } from '@/shared/domain/projectSheet'

export interface SourceRow {
  kind: ProjectSourceKind
  /** 万元, as typed. */
  amount: string
  note: string
}

export interface SheetForm {
  title: string
  category: string
  content: string
  idea_ids: string[]
  argument: string
  /** 万元, as typed. */
  investment_yuan: string
  sources: SourceRow[]
  unit_id: string
  finish_on: string
  is_multi_year: boolean
  yearly_goal: string
}

const text = v.pipe(v.string(), v.trim())
const optional = (min: number, max: number) =>
  v.pipe(
    text,
    v.check((words) => words === '' || words.length >= min, 'too_short'),
    v.maxLength(max, 'too_long'),
  )
const money = v.pipe(
  text,
  v.check((typed) => typed === '' || yuanOf(typed) !== null, 'no_amount'),
)

export const sheetSchema = v.object({
  title: v.pipe(text, v.minLength(2, 'too_short'), v.maxLength(60, 'too_long')),
  category: v.pipe(v.string(), v.minLength(1, 'choose')),
  content: v.pipe(text, v.minLength(5, 'too_short'), v.maxLength(2000, 'too_long')),
  idea_ids: v.array(v.string()),
  argument: optional(5, 2000),
  investment_yuan: money,
  sources: v.pipe(
    v.array(
      v.object({
        kind: v.custom<ProjectSourceKind>((kind) => typeof kind === 'string'),
        amount: text,
        note: text,
      }),
    ),
    v.check((rows) => rows.every((row) => yuanOf(row.amount) !== null), 'no_amount'),
  ),
  unit_id: v.string(),
  finish_on: v.string(),
  is_multi_year: v.boolean(),
  yearly_goal: optional(2, 500),
})

/** A sheet as it is in the form. */
export const formOf = (one: Project): SheetForm => ({
  title: one.title,
  category: one.category,
  content: one.content,
  idea_ids: one.ideas.map((idea) => idea.id),
  argument: one.argument ?? '',
  investment_yuan: one.investment_yuan === null ? '' : wanOf(one.investment_yuan),
  sources: one.sources.map((row) => ({
    kind: row.kind,
    amount: wanOf(row.amount_yuan),
    note: row.note ?? '',
  })),
  unit_id: one.unit_id ?? '',
  finish_on: one.finish_on ?? '',
  is_multi_year: one.is_multi_year,
  yearly_goal: one.yearly_goal ?? '',
})

export const emptySheet = (): SheetForm => ({
  title: '',
  category: '',
  content: '',
  idea_ids: [],
  argument: '',
  investment_yuan: '',
  sources: [],
  unit_id: '',
  finish_on: '',
  is_multi_year: false,
  yearly_goal: '',
})

/** The fields of a form as the service takes them; what is empty is null. */
export function bodyOf(form: Partial<SheetForm>) {
  const { investment_yuan, sources, category, ...rest } = form
  const words = Object.entries(rest).map(([key, value]) => [key, value === '' ? null : value])
  return {
    ...(Object.fromEntries(words) as Record<string, never>),
    ...(category ? { category: category as NewProject['category'] } : {}),
    ...(investment_yuan === undefined ? {} : { investment_yuan: yuanOf(investment_yuan) }),
    ...(sources
      ? {
          sources: sources.map(({ kind, amount, note }) => ({
            kind,
            amount_yuan: yuanOf(amount) ?? 0,
            note: note || null,
          })),
        }
      : {}),
  }
}
