/** The order of a table of points: by name as the server gives it, or as the office asks. */
import type { DutyPointsItem } from '@/shared/api/queries/dutyPoints'

export function sortPoints(items: readonly DutyPointsItem[], sort: string): DutyPointsItem[] {
  const key = sort.replace(/^-/, '')
  if (key !== 'total' && key !== 'of_quarter') return [...items]
  const sign = sort.startsWith('-') ? -1 : 1
  return [...items].sort((a, b) => sign * (a[key] - b[key]))
}
