/** Livelihood projects: the words of ideas in the order of the forms, and days. */
import type {
  ProjectIdeaCategory,
  ProjectIdeaChannel,
  ProjectIdeaExclusion,
  ProjectIdeaItem,
  ProjectIdeaStatus,
} from '../api/queries/projectIdeas'
import type { ProjectRoundItem } from '../api/queries/projectRounds'
import { dayOf } from '../ui/format'

export const ideaStatuses: ProjectIdeaStatus[] = ['new', 'taken', 'merged', 'excluded', 'pooled']
export const ideaChannels: ProjectIdeaChannel[] = [
  'resident',
  'questionnaire',
  'station',
  'group',
  'staff',
  'deputy',
  'unit',
]
/** Those of many at once: none that names a deputy or a unit. */
export const batchChannels = ideaChannels.filter((one) => one !== 'deputy' && one !== 'unit')
export const ideaCategories: ProjectIdeaCategory[] = [
  'road',
  'water',
  'education',
  'health',
  'elderly',
  'environment',
  'housing',
  'culture',
  'safety',
  'farming',
  'other',
]
export const exclusionReasons: ProjectIdeaExclusion[] = [
  'burden',
  'debt',
  'stability',
  'not_public',
  'not_within_year',
  'superior_arranged',
  'done_already',
  'other',
]

const isDay = (day: string) => /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day))

/** So many days after a day. */
export const daysAfter = (day: string, days: number): string =>
  isDay(day) ? new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10) : ''

/** From the first day to the last; the first is not counted (civil code, article 201). */
export const daysBetween = (from: string, until: string): number | null =>
  isDay(from) && isDay(until) ? (Date.parse(until) - Date.parse(from)) / 86_400_000 : null

/** The projects of which year ideas are asked for now: those of the next. */
export const projectYear = (now: number = Date.now()): number => Number(dayOf(now).slice(0, 4)) + 1

/** Whether ideas can be given to a round now; the office still enters paper while it sorts. */
export const takesIdeas = ({ status }: Pick<ProjectRoundItem, 'status'>, isOffice: boolean) =>
  status === 'soliciting' || (isOffice && status === 'sorting')

/** Counts as parts of the greatest of them, for bars. */
export function bars<T extends { count: number }>(rows: readonly T[]): (T & { share: number })[] {
  const most = Math.max(1, ...rows.map((row) => row.count))
  return rows.map((row) => ({ ...row, share: row.count / most }))
}

/** The acts that are decided on several ideas at once. */
export type SortAct = 'accept' | 'exclude' | 'reserve' | 'assign' | 'merge'

const open: Record<SortAct, ProjectIdeaStatus[]> = {
  accept: ['new'],
  exclude: ['new', 'taken', 'pooled'],
  reserve: ['new', 'taken'],
  assign: ['pooled'],
  merge: ['new', 'taken', 'pooled'],
}

/** Those of the chosen ideas that an act reaches, as they stand; the server decides. */
export const reached = <T extends Pick<ProjectIdeaItem, 'status'>>(
  act: SortAct,
  rows: readonly T[],
) => rows.filter((row) => open[act].includes(row.status))
