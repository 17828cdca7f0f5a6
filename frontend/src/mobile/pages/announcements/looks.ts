/** How announcements look on the phone. */
import type { AnnouncementStatus } from '@/shared/api/queries/announcements'
import type { IconName } from '../../components/icons'

export const looks: Record<
  AnnouncementStatus,
  { icon: IconName; tone: 'grey' | 'amber' | 'green' }
> = {
  draft: { icon: 'pen', tone: 'grey' },
  published: { icon: 'check_circle', tone: 'green' },
  withdrawn: { icon: 'cross', tone: 'amber' },
}
