/** The acts on a visitor's matter, in the order in which somebody looks for them. */
import type { ReceptionVisitActionKey } from '@/shared/api/queries/receptionVisits'

export const acts = [
  'feed_back',
  'answer',
  'hand_over',
  'convert',
  'result',
  'return',
  'refuse',
  'edit',
] as const satisfies readonly ReceptionVisitActionKey[]
export type Act = (typeof acts)[number]
