/** How the states of an announcement look: tone and 12-px shape, told apart without colour. */
import type { AnnouncementStatus } from '@/shared/api/queries/announcements'

interface Look {
  tone: 'grey' | 'amber' | 'green'
  shape: string
}

export const looks: Record<AnnouncementStatus, Look> = {
  draft: { tone: 'grey', shape: 'M2 10V8l6-6 2 2-6 6z' },
  published: {
    tone: 'green',
    shape: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm2.6 3L5.3 7.3 3.7 5.7l-.9.9 2.5 2.5 4.2-4.2z',
  },
  withdrawn: { tone: 'amber', shape: 'M5 2 1 6l4 4V7.5h6v-3H5z' },
}
