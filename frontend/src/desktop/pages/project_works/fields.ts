/** The plan of a project as it is typed, what is wrong with it, and what is sent of it. */
import * as v from 'valibot'
import type {
  NewProjectWork,
  ProjectMilestonePlan,
  ProjectWork,
  ProjectWorkChanges,
} from '@/shared/api/queries/projectWorks'
import { wanOf, yuanOf } from '@/shared/domain/projectSheet'

export interface MilestoneForm {
  /** '' for a new one. */
  id: string
  title: string
  due_on: string
  /** It stays as it is. */
  isDone: boolean
}

export interface PlanForm {
  leader: string
  leader_post: string
  safeguards: string
  /** 万元, as typed. */
  money_planned_yuan: string
  finish_on: string
  unit_id: string
  milestones: MilestoneForm[]
}

const text = v.pipe(v.string(), v.trim())
/** May be left out; what is written has so many letters. */
export const optional = (min: number, max: number) =>
  v.pipe(
    text,
    v.check((words) => words === '' || words.length >= min, 'too_short'),
    v.maxLength(max, 'too_long'),
  )
export const needed = (min: number, max: number) =>
  v.pipe(
    text,
    v.minLength(1, 'required'),
    v.minLength(min, 'too_short'),
    v.maxLength(max, 'too_long'),
  )
/** An amount in 万元, or nothing. */
export const amount = v.pipe(
  text,
  v.check((typed) => typed === '' || yuanOf(typed) !== null, 'no_amount'),
)
export const milestoneRows = v.array(
  v.object({
    id: v.string(),
    title: v.pipe(text, v.minLength(1, 'required'), v.minLength(2, 'too_short')),
    due_on: v.pipe(v.string(), v.minLength(1, 'required')),
    isDone: v.boolean(),
  }),
)

export const planSchema = v.object({
  leader: optional(2, 40),
  leader_post: optional(2, 60),
  safeguards: optional(5, 2000),
  money_planned_yuan: amount,
  finish_on: v.string(),
  unit_id: v.string(),
  milestones: milestoneRows,
})

export const milestonesOf = (one: Pick<ProjectWork, 'milestones'>): MilestoneForm[] =>
  one.milestones.map(({ id, title, due_on, done_on }) => ({
    id,
    title,
    due_on,
    isDone: done_on !== null,
  }))

/** The tasks as the service takes them. */
export const plansOf = (rows: readonly MilestoneForm[]): ProjectMilestonePlan[] =>
  rows.map(({ id, title, due_on }) => ({ ...(id ? { id } : {}), title: title.trim(), due_on }))

/** A plan as it is in the form. */
export const planOf = (one: ProjectWork): PlanForm => ({
  leader: one.leader ?? '',
  leader_post: one.leader_post ?? '',
  safeguards: one.safeguards ?? '',
  money_planned_yuan: one.money_planned_yuan === null ? '' : wanOf(one.money_planned_yuan),
  finish_on: one.finish_on ?? '',
  unit_id: one.unit_id,
  milestones: milestonesOf(one),
})

/** A new plan: what was voted stands in it from the beginning. */
export const planFor = (project: {
  investment_yuan: number | null
  finish_on: string | null
  unit_id: string | null
}): PlanForm => ({
  leader: '',
  leader_post: '',
  safeguards: '',
  money_planned_yuan: project.investment_yuan === null ? '' : wanOf(project.investment_yuan),
  finish_on: project.finish_on ?? '',
  unit_id: project.unit_id ?? '',
  milestones: [],
})

/** The fields that were changed, as the service takes them; what is empty is taken away. */
export function changesOf(form: Partial<PlanForm>): ProjectWorkChanges {
  const { money_planned_yuan: money, milestones, unit_id, ...words } = form
  const said = Object.entries(words).map(([key, value]) => [key, value === '' ? null : value])
  return {
    ...(Object.fromEntries(said) as ProjectWorkChanges),
    ...(unit_id ? { unit_id } : {}),
    ...(money === undefined ? {} : { money_planned_yuan: money === '' ? null : yuanOf(money) }),
    ...(milestones ? { milestones: plansOf(milestones) } : {}),
  }
}

/** A whole new plan, as the service takes it; the unit is the one that was voted. */
export function newPlanOf(project_id: string, form: PlanForm): NewProjectWork {
  const { milestones, ...said } = changesOf({ ...form, unit_id: '' })
  const filled = Object.entries(said).filter(([, value]) => value !== null)
  return { ...Object.fromEntries(filled), project_id, milestones: milestones ?? [] }
}
