/** Where a deputy goes from their year: what they do themselves, what they are asked to, what comes of it. */
import type { IconName } from '../../components/icons'

export interface Way {
  key: string
  icon: IconName
  /** The page: a list that opens without an identifier. */
  page: string
}

export const ways: Record<'doing' | 'asked' | 'known', Way[]> = {
  doing: [
    { key: 'diary', icon: 'book', page: 'diary_entry' },
    { key: 'groups', icon: 'people', page: 'deputy_group' },
    { key: 'receptions', icon: 'mic', page: 'reception' },
    { key: 'contacts', icon: 'person', page: 'deputy_contact' },
    { key: 'visits', icon: 'eye', page: 'deputy_visit' },
  ],
  asked: [
    { key: 'trainings', icon: 'calendar', page: 'training' },
    { key: 'reports', icon: 'mic', page: 'voter_report' },
    { key: 'pledges', icon: 'pen', page: 'deputy_pledge' },
    { key: 'posts', icon: 'check', page: 'deputy_post' },
    { key: 'bulletins', icon: 'paper', page: 'bulletin' },
    { key: 'appraisals', icon: 'check_circle', page: 'deputy_appraisal' },
  ],
  known: [
    { key: 'records', icon: 'check_circle', page: 'duty_record' },
    { key: 'points', icon: 'star', page: 'duty_points' },
    { key: 'files', icon: 'paper', page: 'duty_files' },
    { key: 'awards', icon: 'star', page: 'award' },
  ],
}
