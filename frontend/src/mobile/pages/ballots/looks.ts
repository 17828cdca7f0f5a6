/** How the states of a ballot look on the phone. */
import type { BallotStatus } from '@/shared/api/queries/ballots'
import type { Verdict } from '@/shared/domain/ballots'
import type { IconName } from '../../components/icons'

type Tone = 'grey' | 'blue' | 'amber' | 'red' | 'green'

export const looks: Record<BallotStatus, { icon: IconName; tone: Tone }> = {
  draft: { icon: 'pen', tone: 'grey' },
  open: { icon: 'clock', tone: 'red' },
  closed: { icon: 'lock', tone: 'amber' },
  counted: { icon: 'lock', tone: 'amber' },
  announced: { icon: 'check_circle', tone: 'green' },
  annulled: { icon: 'cross', tone: 'grey' },
}

type Kind = Verdict['key']

/** What came out: settled, to be voted on again, or not carried. */
const outcomes: Partial<Record<Kind, Tone>> = {
  failed: 'red',
  dissatisfied: 'red',
  void: 'amber',
  tied: 'amber',
  nobody: 'amber',
  tied_projects: 'amber',
  nothing: 'amber',
}

export function lookOf(kind: Kind): { icon: IconName; tone: Tone } {
  const tone = outcomes[kind] ?? 'green'
  return { icon: tone === 'green' ? 'check_circle' : 'cross', tone }
}
