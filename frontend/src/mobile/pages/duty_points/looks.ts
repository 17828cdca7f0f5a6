/** How points and appeals look on the phone. */
import type {
  DutyAccount,
  DutyAppealStatus,
  DutyPointWhy,
  DutyRules,
} from '@/shared/api/queries/dutyPoints'
import type { IconName } from '../../components/icons'

type Tone = 'grey' | 'blue' | 'amber' | 'red' | 'green'

export const appealLooks: Record<DutyAppealStatus, { icon: IconName; tone: Tone }> = {
  open: { icon: 'clock', tone: 'amber' },
  upheld: { icon: 'check_circle', tone: 'green' },
  rejected: { icon: 'cross', tone: 'grey' },
}

/** What was given in full needs no mark. */
export const whyIcons: Partial<Record<DutyPointWhy, IconName>> = {
  capped: 'lock',
  pool_capped: 'lock',
  no_line: 'circle',
  taken_back: 'turn_back',
}

/** Quarters of which there is something to say, the latest first. */
export const told = (account: DutyAccount) =>
  [...account.quarters]
    .filter(
      (one) =>
        one.quarter_id !== null || account.lines.some((line) => line.quarter === one.quarter),
    )
    .sort((a, b) => b.quarter - a.quarter)

/** The next star and what is missing to it; nothing beyond the highest. */
export function nextStar(rules: DutyRules | undefined, total: number, stars: number | null) {
  const higher = (rules?.stars ?? [])
    .filter((one) => one.stars > (stars ?? 0) && one.from > total)
    .sort((a, b) => a.from - b.from)[0]
  return higher && { stars: higher.stars, missing: Math.round((higher.from - total) * 10) / 10 }
}
