/** How receptions look on the phone, and which of them come next. */
import type { ReceptionItem, ReceptionStatus } from '@/shared/api/queries/receptions'
import { isToCome } from '@/shared/domain/receptions'
import type { IconName } from '../../components/icons'

interface Look {
  icon: IconName
  tone: 'grey' | 'blue' | 'amber' | 'red' | 'green'
}

export const looks: Record<ReceptionStatus, Look> = {
  planned: { icon: 'clock', tone: 'grey' },
  announced: { icon: 'bell', tone: 'blue' },
  held: { icon: 'check_circle', tone: 'green' },
  missed: { icon: 'alert', tone: 'amber' },
  cancelled: { icon: 'cross', tone: 'grey' },
}

type Day = Pick<ReceptionItem, 'status' | 'held_on' | 'begins_at' | 'ends_at'>

/**
 * Those to come, the earliest first. What was held today stays until the day is over, and stands last
 * once its time has passed: what visitors said may still be written down.
 */
export function ahead<T extends Day>(items: readonly T[], today: string, now = Date.now()): T[] {
  const isOver = (it: T) => Number(it.status === 'held' && Date.parse(it.ends_at) < now)
  return items
    .filter((it) => it.held_on >= today && (isToCome(it) || it.status === 'held'))
    .sort((a, b) => isOver(a) - isOver(b) || a.begins_at.localeCompare(b.begins_at))
}

/** Whose day is over without anybody having said who came; the latest first. */
export const unrecorded = <T extends Day>(items: readonly T[], today: string): T[] =>
  items
    .filter((it) => it.held_on < today && isToCome(it))
    .sort((a, b) => b.begins_at.localeCompare(a.begins_at))

/** Thursday, 星期四. */
export const weekdayOf = (day: string, language: string) =>
  new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )
