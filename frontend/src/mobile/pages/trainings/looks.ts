/** How trainings and bulletins look on the phone. */
import type { BulletinItem } from '@/shared/api/queries/bulletins'
import type { TrainingItem, TrainingStatus } from '@/shared/api/queries/trainings'
import { isReadBefore } from '@/shared/domain/trainings'
import type { IconName } from '../../components/icons'

interface Look {
  icon: IconName
  tone: 'grey' | 'blue' | 'amber' | 'red' | 'green'
}

export const looks: Record<TrainingStatus, Look> = {
  planned: { icon: 'clock', tone: 'grey' },
  announced: { icon: 'bell', tone: 'blue' },
  held: { icon: 'check_circle', tone: 'green' },
  cancelled: { icon: 'cross', tone: 'grey' },
}

/** What is known of me: whether I came, before what I answered. */
export type Mine = 'silent' | 'coming' | 'leave' | 'came' | 'absent'

export function mineOf(it: Pick<TrainingItem, 'mine'>): Mine | null {
  if (!it.mine) return null
  if (it.mine.is_present !== null) return it.mine.is_present ? 'came' : 'absent'
  return it.mine.answer ?? 'silent'
}

/** Whether I have read a bulletin as it is now. */
export type Reading = 'unread' | 'read' | 'corrected' | 'withdrawn'

export function readingOf(it: Pick<BulletinItem, 'status' | 'read_at' | 'corrected_at'>): Reading {
  if (it.status === 'withdrawn') return 'withdrawn'
  if (isReadBefore(it)) return 'corrected'
  return it.read_at ? 'read' : 'unread'
}

export const readingLooks: Record<Reading, Look> = {
  unread: { icon: 'bell', tone: 'amber' },
  read: { icon: 'check_circle', tone: 'green' },
  corrected: { icon: 'alert', tone: 'amber' },
  withdrawn: { icon: 'cross', tone: 'grey' },
}
