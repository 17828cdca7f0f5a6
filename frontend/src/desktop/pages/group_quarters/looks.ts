/** How colours of quarters and states of correction plans look: tone and 12-px shape, told apart without colour. */
import type { GroupQuarterColour, GroupQuarterPlan } from '@/shared/api/queries/groupQuarters'

interface Look {
  tone: 'grey' | 'blue' | 'amber' | 'green' | 'red'
  shape: string
}

const tick = 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm2.6 3L5.3 7.3 3.7 5.7l-.9.9 2.5 2.5 4.2-4.2z'
const warning = 'M6 1 11.5 11H.500ZM5.400 4.500v3.200h1.200V4.500Zm0 4.100v1.200h1.200V8.600Z'
const stop = 'M3.700 1h4.600L11 3.700v4.600L8.300 11H3.700L1 8.300V3.700Z'
const clock = 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm-.6 2v3.300l2.300 1.600.7-1-1.800-1.200V3z'
const back = 'M5 2 1 6l4 4V7.500h6v-3H5z'

export const looks: Record<GroupQuarterColour, Look> = {
  green: { tone: 'green', shape: tick },
  yellow: { tone: 'amber', shape: warning },
  red: { tone: 'red', shape: stop },
}

export const planLooks: Record<Exclude<GroupQuarterPlan, 'none'>, Look> = {
  awaited: { tone: 'red', shape: clock },
  handed_in: { tone: 'blue', shape: clock },
  returned: { tone: 'amber', shape: back },
  accepted: { tone: 'green', shape: tick },
}
