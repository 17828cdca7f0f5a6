/** Statutory reasons, in the order of 代表法 61 (suspension) and 62 (ending). */
export const suspensionReasons = ['criminal_custody', 'serving_sentence'] as const
export const endingReasons = [
  'moved_away',
  'resigned',
  'absent_twice',
  'recalled',
  'lost_nationality',
  'deprived_of_political_rights',
  'lost_capacity',
  'died',
] as const

export type SuspensionReason = (typeof suspensionReasons)[number]
export type EndingReason = (typeof endingReasons)[number]
