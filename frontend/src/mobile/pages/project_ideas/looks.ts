/** How the states of an idea look on the phone. */
import type { ProjectIdeaStatus } from '@/shared/api/queries/projectIdeas'
import type { IconName } from '../../components/icons'

type Tone = 'grey' | 'blue' | 'amber' | 'red' | 'green'

export const looks: Record<ProjectIdeaStatus, { icon: IconName; tone: Tone }> = {
  new: { icon: 'clock', tone: 'amber' },
  taken: { icon: 'check_circle', tone: 'green' },
  merged: { icon: 'people', tone: 'blue' },
  excluded: { icon: 'cross', tone: 'grey' },
  pooled: { icon: 'paper', tone: 'blue' },
}
