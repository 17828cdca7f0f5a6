/** Entries of the event log, as lists of what happened lately show them. */

/** The title of the record an entry is about, unless its text says it already. */
export function titleOf(entry: { text: string; data: unknown }): string | null {
  const { data } = entry
  if (typeof data !== 'object' || data === null || !('title' in data)) return null
  const { title } = data
  return typeof title === 'string' && title !== '' && !entry.text.includes(title) ? title : null
}
