/** Pure helpers for meetings: the order of an agenda, the quorum, what a scanner read. */

/** A place in the agenda: the list is in the order of the tree. */
export interface Place {
  id: string
  parent_id: string | null
}

/** How deep an item stands, 0 at the top. */
export function depthOf(items: readonly Place[], item: Place): number {
  let [depth, at] = [0, item.parent_id]
  while (at !== null && depth <= items.length) {
    const id: string = at
    depth += 1
    at = items.find((one) => one.id === id)?.parent_id ?? null
  }
  return depth
}

/** From an item to the last of what belongs to it. */
function branch(items: readonly Place[], index: number): number {
  const own = depthOf(items, items[index] as Place)
  let end = index + 1
  while (end < items.length && depthOf(items, items[end] as Place) > own) end += 1
  return end
}

/**
 * The agenda with one item, and what belongs to it, one place up or down among its neighbours; null
 * when there is nowhere to go.
 */
export function moved(items: readonly Place[], id: string, by: -1 | 1): Place[] | null {
  const index = items.findIndex((one) => one.id === id)
  const item = items[index]
  if (!item) return null
  const siblings = items.filter((one) => one.parent_id === item.parent_id)
  const neighbour = siblings[siblings.findIndex((one) => one.id === id) + by]
  if (!neighbour) return null
  const other = items.findIndex((one) => one.id === neighbour.id)
  const [first, second] = by === 1 ? [index, other] : [other, index]
  const end = branch(items, second)
  return [
    ...items.slice(0, first),
    ...items.slice(second, end),
    ...items.slice(first, second),
    ...items.slice(end),
  ].map(({ id: one, parent_id }) => ({ id: one, parent_id }))
}

/** The item becomes the last of what belongs to the one before it; null when it cannot. */
export function indented(items: readonly Place[], id: string): Place[] | null {
  const item = items.find((one) => one.id === id)
  if (!item) return null
  const siblings = items.filter((one) => one.parent_id === item.parent_id)
  const before = siblings[siblings.findIndex((one) => one.id === id) - 1]
  if (!before) return null
  return items.map((one) => ({
    id: one.id,
    parent_id: one.id === id ? before.id : one.parent_id,
  }))
}

/** The item comes to stand behind the one it belonged to; null when it stands at the top. */
export function outdented(items: readonly Place[], id: string): Place[] | null {
  const index = items.findIndex((one) => one.id === id)
  const item = items[index]
  if (!item || item.parent_id === null) return null
  const parentIndex = items.findIndex((one) => one.id === item.parent_id)
  const parent = items[parentIndex] as Place
  const [own, all] = [branch(items, index), branch(items, parentIndex)]
  return [
    ...items.slice(0, index),
    ...items.slice(own, all),
    { id, parent_id: parent.parent_id },
    ...items.slice(index + 1, own),
    ...items.slice(all),
  ].map(({ id: one, parent_id }) => ({ id: one, parent_id }))
}

/** How many are still missing for the quorum; 0 when enough are there or none is asked for. */
export const missing = (present: number, required: number | null) =>
  required === null ? 0 : Math.max(0, required - present)

/** Share of a whole in percent, at most 100. */
export const share = (part: number, whole: number) =>
  whole <= 0 ? 0 : Math.min(100, Math.round((part / whole) * 1000) / 10)

/** The token in what a camera or a scanner read: the address of the check-in page, or the token. */
export function tokenOf(read: string): string | null {
  const text = read.trim()
  const found = /[?&]t=([\w-]{10,200})/.exec(text)?.[1]
  return found ?? (/^[\w-]{40,200}$/.test(text) ? text : null)
}

/** The identifier in what the keyboard-wedge scanner typed: a deputy's card carries it. */
export function idOf(read: string): string | null {
  const found = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i.exec(read)
  return found ? found[0].toLowerCase() : null
}

/** A time of day however it was typed (`9:00`, `14：30`, `0900`) as `09:00`; null when it is none. */
export function clockOf(typed: string): string | null {
  const [, hour, minute] = /^([01]?\d|2[0-3])[:：.]?([0-5]\d)$/.exec(typed.trim()) ?? []
  return hour && minute ? `${hour.padStart(2, '0')}:${minute}` : null
}

/** The six digits, however they were typed. */
export const digitsOf = (typed: string) => typed.replace(/\D/g, '').slice(0, 6)
