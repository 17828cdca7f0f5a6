/** How appraisals look on the phone. */
import type {
  DeputyAppraisalOutcome,
  DeputyAppraisalStatus,
} from '@/shared/api/queries/deputyAppraisals'
import type { IconName } from '../../components/icons'

type Tone = 'grey' | 'blue' | 'amber' | 'red' | 'green'

export const looks: Record<DeputyAppraisalStatus, { icon: IconName; tone: Tone }> = {
  draft: { icon: 'pen', tone: 'grey' },
  open: { icon: 'clock', tone: 'blue' },
  closed: { icon: 'clock', tone: 'amber' },
  proposed: { icon: 'clock', tone: 'amber' },
  decided: { icon: 'check_circle', tone: 'green' },
  cancelled: { icon: 'cross', tone: 'grey' },
}

export const outcomeLooks: Record<DeputyAppraisalOutcome, { icon: IconName; tone: Tone }> = {
  five_good: { icon: 'star', tone: 'green' },
  not_reached: { icon: 'circle', tone: 'grey' },
  left_out: { icon: 'cross', tone: 'grey' },
}
