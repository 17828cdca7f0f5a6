/** Reviewing livelihood projects: totals while they are typed, shares of a satisfaction vote, words in order. */
import type {
  ProjectAcceptanceResult,
  ProjectDimension,
  ProjectRating,
} from '../api/queries/projectReviews'

export const acceptanceResults: ProjectAcceptanceResult[] = ['passed', 'with_remarks', 'failed']
export const dimensions: ProjectDimension[] = [
  'decision',
  'plan',
  'quality',
  'money',
  'progress',
  'participation',
  'openness',
  'benefit',
]

/** A whole number from 0 to 100 as typed; null for anything else. */
export function percentOf(text: string): number | null {
  const typed = text.trim()
  return /^\d{1,3}$/.test(typed) && Number(typed) <= 100 ? Number(typed) : null
}

/** The total in hundredths of a point while the sheet is filled; null until every dimension has its points. */
export function totalOf(rows: readonly { weight: number; score: number | null }[]): number | null {
  if (rows.some((row) => row.score === null)) return null
  return rows.reduce((sum, row) => sum + row.weight * (row.score ?? 0), 0)
}

/** Hundredths of a point as people read them: 9250 → `92.5`. */
export const pointsOf = (hundredths: number): string => String(hundredths / 100)

export const opinions = ['satisfied', 'basically_satisfied', 'dissatisfied', 'abstained'] as const
export type Opinion = (typeof opinions)[number]

/** What a rating came to: the four counts, and each as percent of all who could vote; null before it is announced. */
export function sharesOf(
  one: Pick<ProjectRating, Opinion | 'base'>,
): { key: Opinion; count: number; percent: number }[] | null {
  const { base } = one
  if (base === null || base === undefined || base === 0) return null
  return opinions.map((key) => {
    const count = one[key] ?? 0
    return { key, count, percent: Math.round((count * 1000) / base) / 10 }
  })
}

/** Percent of all who could vote that are satisfied or basically satisfied; null before it is announced. */
export function contentPercent(
  one: Pick<ProjectRating, 'base' | 'satisfied' | 'basically_satisfied'>,
): number | null {
  if (!one.base) return null
  const content = (one.satisfied ?? 0) + (one.basically_satisfied ?? 0)
  return Math.round((content * 1000) / one.base) / 10
}
