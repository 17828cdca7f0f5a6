/** The sheet of a livelihood project: money in 万元 exactly, sums of sources, the words in order. */
import type {
  Project,
  ProjectCheckKind,
  ProjectCheckResult,
  ProjectSourceKind,
  ProjectStatus,
} from '../api/queries/projects'
import type { ProjectSelection } from '../api/queries/projectSelections'

export const projectStatuses: ProjectStatus[] = [
  'candidate',
  'shortlisted',
  'on_ballot',
  'selected',
  'not_selected',
  'excluded',
  'pooled',
]
export const sourceKinds: ProjectSourceKind[] = [
  'county_budget',
  'town_budget',
  'superior',
  'collective',
  'society',
  'other',
]
export const checkKinds: ProjectCheckKind[] = [
  'legality',
  'fiscal',
  'land',
  'environment',
  'safety',
]
export const checkResults: ProjectCheckResult[] = ['passed', 'conditional', 'failed', 'not_needed']

/** From 1 (not at all) to 5 (very). */
export const grades = [1, 2, 3, 4, 5] as const

const yuanPerWan = 10_000
/** As much as the service takes, in yuan. */
const most = 100_000_000_000

/** Yuan in 万元, exact: 1234567 → `123.4567`, 1200000 → `120`. */
export function wanOf(yuan: number): string {
  const whole = Math.trunc(yuan / yuanPerWan)
  const rest = Math.abs(yuan % yuanPerWan)
  const decimals = rest === 0 ? '' : `.${String(rest).padStart(4, '0').replace(/0+$/, '')}`
  return `${yuan < 0 && whole === 0 ? '-' : ''}${whole}${decimals}`
}

/**
 * What is typed in 万元 as yuan, exact; null when it is no amount the service takes. A fraction of a
 * yuan is none.
 */
export function yuanOf(text: string): number | null {
  const found = /^(\d{1,8})(?:\.(\d{1,4}))?$/.exec(text.trim().replace(/[,\uff0c\s]/g, ''))
  if (!found) return null
  const yuan = Number(found[1]) * yuanPerWan + Number((found[2] ?? '').padEnd(4, '0'))
  return yuan >= 1 && yuan <= most ? yuan : null
}

/** The sources together against what the project costs, in yuan, while they are typed. */
export function sumOf(amounts: readonly string[], investment: string) {
  const sum = amounts.reduce((all, text) => all + (yuanOf(text) ?? 0), 0)
  const whole = yuanOf(investment)
  return {
    sum,
    /** What is missing; below zero what is too much; null while nothing can be compared. */
    missing: whole === null || amounts.length === 0 ? null : whole - sum,
  }
}

/** The grade a mean in hundredths is nearest to; null when nobody was heard. */
export const gradeOf = (hundredths: number | null): (typeof grades)[number] | null =>
  hundredths === null
    ? null
    : (Math.min(5, Math.max(1, Math.round(hundredths / 100))) as (typeof grades)[number])

/** A mean in hundredths as a number people read: 437 → `4.4`. */
export const meanOf = (hundredths: number): string => (Math.round(hundredths / 10) / 10).toFixed(1)

/** What is said for a project, and against it. */
export const sidesOf = (remarks: Project['remarks']) => ({
  for: remarks.filter((one) => one.stance === 'for'),
  against: remarks.filter((one) => one.stance === 'against'),
})

/** Where the choice stands, as a key of the words. */
export function standingOf(one: Pick<ProjectSelection, 'status' | 'stage'> | null): string {
  if (!one) return 'none'
  return one.status === 'voting' ? (one.stage ?? 'running') : one.status
}

/** How a project left the vote; null as long as nothing is announced. */
export function outcomeOf(one: {
  is_chosen: boolean | null
  status: ProjectStatus
}): 'chosen' | 'not_chosen' | null {
  if (one.is_chosen === null) return null
  return one.is_chosen ? 'chosen' : 'not_chosen'
}

/** The fields somebody changed: everything else stays as others leave it. */
export function changedOf<T extends object>(now: T, was: T): Partial<T> {
  const keys = Object.keys(now) as (keyof T)[]
  return Object.fromEntries(
    keys
      .filter((key) => JSON.stringify(now[key]) !== JSON.stringify(was[key]))
      .map((key) => [key, now[key]]),
  ) as Partial<T>
}
