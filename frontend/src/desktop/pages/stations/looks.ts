/** How stations, receptions and visits look: tone and 12-px shape, told apart without colour. */
import type { ReceptionStatus } from '@/shared/api/queries/receptions'
import type { ReceptionVisitItem } from '@/shared/api/queries/receptionVisits'

interface Look {
  tone: 'grey' | 'blue' | 'amber' | 'green' | 'red'
  shape: string
}

const tick = 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm2.6 3L5.3 7.3 3.7 5.7l-.9.9 2.5 2.5 4.2-4.2z'
const clock = 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm-.6 2v3.300l2.300 1.600.7-1-1.800-1.200V3z'
const ring =
  'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm0 1.500a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7Z'
const cross =
  'M2.500 1.500 6 5l3.500-3.500 1 1L7 6l3.500 3.500-1 1L6 7l-3.500 3.500-1-1L5 6 1.500 2.500z'
const arrow = 'M1 5h6V2l4 4-4 4V7H1z'
const back = 'M11 5H5V2L1 6l4 4V7h6z'
const warning = 'M6 .8 11.500 10.700H.5zM5.400 4v3.500h1.200V4zm0 4.300v1.200h1.200V8.300z'

/** Where a reception stands; the day of a late one is over and nobody has said what became of it. */
export const receptionLooks: Record<ReceptionStatus | 'overdue', Look> = {
  planned: { tone: 'amber', shape: ring },
  announced: { tone: 'blue', shape: clock },
  held: { tone: 'green', shape: tick },
  missed: { tone: 'grey', shape: cross },
  cancelled: { tone: 'grey', shape: cross },
  overdue: { tone: 'red', shape: warning },
}

/** What has become of a visitor's matter, in the words of whoever has to see to it. */
export type VisitState =
  | 'open'
  | 'returned'
  | 'with_unit'
  | 'late'
  | 'to_tell'
  | 'told'
  | 'answered'
  | 'suggested'
  | 'refused'

export function visitState(
  it: Pick<ReceptionVisitItem, 'handling' | 'is_overdue' | 'result_on' | 'fed_back_on'> &
    Partial<Pick<ReceptionVisitItem, 'is_returned'>>,
): VisitState {
  if (it.handling === 'open' && it.is_returned) return 'returned'
  if (it.handling !== 'handed_over') return it.handling
  if (it.fed_back_on) return 'told'
  if (it.result_on) return 'to_tell'
  return it.is_overdue ? 'late' : 'with_unit'
}

export const visitLooks: Record<VisitState, Look> = {
  open: { tone: 'amber', shape: ring },
  returned: { tone: 'amber', shape: back },
  with_unit: { tone: 'blue', shape: clock },
  late: { tone: 'red', shape: warning },
  to_tell: { tone: 'amber', shape: arrow },
  told: { tone: 'green', shape: tick },
  answered: { tone: 'green', shape: tick },
  suggested: { tone: 'green', shape: arrow },
  refused: { tone: 'grey', shape: cross },
}

/** The same as the unit that has it sees it. */
export type UnitState = 'to_do' | 'late' | 'settled' | 'told'

export function unitState(
  it: Pick<ReceptionVisitItem, 'is_overdue' | 'result_on' | 'fed_back_on'>,
): UnitState {
  if (it.fed_back_on) return 'told'
  if (it.result_on) return 'settled'
  return it.is_overdue ? 'late' : 'to_do'
}

export const unitLooks: Record<UnitState, Look> = {
  to_do: visitLooks.open,
  late: visitLooks.late,
  settled: visitLooks.answered,
  told: visitLooks.told,
}

/** Whether a station has one of the ten haves. */
export const checkLooks: Record<'met' | 'lacking' | 'unknown', Look> = {
  met: { tone: 'green', shape: tick },
  lacking: { tone: 'amber', shape: cross },
  unknown: { tone: 'grey', shape: ring },
}

/** Who of those on duty came. */
export const dutyLooks: Record<'came' | 'absent', Look> = {
  came: { tone: 'green', shape: tick },
  absent: { tone: 'amber', shape: cross },
}
