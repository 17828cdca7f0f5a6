/** Which projects a deputy looks at. */
import type { ProjectWorkItem } from '@/shared/api/queries/projectWorks'

/** All that goes on, and what ended in the newest year. */
export function shownNow<T extends Pick<ProjectWorkItem, 'status' | 'year'>>(
  works: readonly T[],
): T[] {
  const newest = Math.max(0, ...works.map((one) => one.year))
  const isEnded = (one: T) => one.status === 'stopped' || one.status === 'accepted'
  return works.filter((one) => !isEnded(one) || one.year === newest)
}
