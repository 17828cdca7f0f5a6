/** The filters of the list, by their names in the address and at the server. */
export const filterKeys = [
  'q',
  'status',
  'town_id',
  'level',
  'result_class',
  'unit_id',
  'deputy_id',
  'submitted_at_from',
  'submitted_at_to',
] as const

export type FilterKey = (typeof filterKeys)[number]
/** Behind "more filters". */
export const rareKeys: FilterKey[] = [
  'result_class',
  'unit_id',
  'submitted_at_from',
  'submitted_at_to',
]
