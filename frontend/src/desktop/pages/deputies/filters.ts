/** Filters of the list of deputies, as the address and the server name them. */
export const deputyFilterKeys = ['q', 'town_id', 'level', 'term_id', 'status', 'group_id'] as const
export type DeputyFilter = (typeof deputyFilterKeys)[number]
