/** How the states of a project look on the phone. */
import type { ProjectStatus } from '@/shared/api/queries/projects'
import type { IconName } from '../../components/icons'

type Tone = 'grey' | 'blue' | 'amber' | 'red' | 'green'

export const looks: Record<ProjectStatus, { icon: IconName; tone: Tone }> = {
  candidate: { icon: 'clock', tone: 'grey' },
  shortlisted: { icon: 'paper', tone: 'blue' },
  on_ballot: { icon: 'clock', tone: 'amber' },
  selected: { icon: 'check_circle', tone: 'green' },
  not_selected: { icon: 'cross', tone: 'grey' },
  excluded: { icon: 'cross', tone: 'grey' },
  pooled: { icon: 'paper', tone: 'blue' },
}
