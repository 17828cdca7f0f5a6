/** Where a deputy goes from their year: what they do themselves, what they are asked to, what comes of it. */
import type { IconName } from '../../components/icons'

export interface Way {
  key: string
  icon: IconName
  /** The page, by the first of these names that opens without more; without any it is left out. */
  pages: string[]
}

export const ways: Record<'doing' | 'asked' | 'known', Way[]> = {
  doing: [
    { key: 'diary', icon: 'book', pages: ['diary_entry'] },
    { key: 'groups', icon: 'people', pages: ['deputy_group'] },
    { key: 'receptions', icon: 'mic', pages: ['reception'] },
    { key: 'contacts', icon: 'person', pages: ['deputy_contacts', 'deputy_contact'] },
    { key: 'visits', icon: 'eye', pages: ['deputy_visits', 'deputy_visit'] },
  ],
  asked: [
    { key: 'trainings', icon: 'calendar', pages: ['trainings', 'training'] },
    { key: 'reports', icon: 'mic', pages: ['voter_reports', 'voter_report'] },
    { key: 'pledges', icon: 'pen', pages: ['deputy_pledges', 'deputy_pledge'] },
    { key: 'posts', icon: 'check', pages: ['deputy_posts', 'deputy_post'] },
    { key: 'bulletins', icon: 'paper', pages: ['bulletins', 'bulletin'] },
    { key: 'appraisals', icon: 'check_circle', pages: ['deputy_appraisals', 'deputy_appraisal'] },
  ],
  known: [
    { key: 'records', icon: 'check_circle', pages: ['duty_record'] },
    { key: 'points', icon: 'star', pages: ['duty_points'] },
    { key: 'files', icon: 'paper', pages: ['duty_files'] },
    { key: 'awards', icon: 'star', pages: ['awards', 'award'] },
  ],
}
