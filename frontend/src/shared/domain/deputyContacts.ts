/** What follows from a contact: what may be done, who is it with, what changed in a matrix. */
import type {
  ContactAssignment,
  ContactMatrix,
  DeputyContact,
  DeputyContactActionKey,
  DeputyContactItem,
} from '../api/queries/deputyContacts'

/** Whether an act is open, and why not. */
export const contactAction = (one: DeputyContact, key: DeputyContactActionKey) =>
  one.actions.find((it) => it.key === key)

/** Whom it is with, in a word. */
export const contactName = (one: DeputyContactItem): string => one.label ?? one.deputy_name ?? ''

/** Who is not met for the longest time, or never, comes first. */
export const byLastContact = (items: readonly DeputyContactItem[]): DeputyContactItem[] =>
  [...items].sort((a, b) => (a.last_on ?? '').localeCompare(b.last_on ?? ''))

/** Whom each member looks after, as ticks: the identifiers of deputies by that of the member. */
export type Ticks = Record<string, string[]>

export const ticksOf = (matrix: ContactMatrix): Ticks =>
  Object.fromEntries(
    matrix.members.map((it) => [it.member_id, it.deputies.map((of) => of.deputy_id)]),
  )

const isSame = (a: string[] = [], b: string[] = []) =>
  a.length === b.length && a.every((id) => b.includes(id))

/** The members whose list is not what it was; only they are sent. */
export const changedMembers = (was: Ticks, now: Ticks): ContactAssignment['members'] =>
  Object.entries(now)
    .filter(([member, deputies]) => member in was && !isSame(was[member], deputies))
    .map(([member_id, deputy_ids]) => ({ member_id, deputy_ids }))

/** How many are not looked after any more by the same member. */
export const releasedBy = (was: Ticks, now: Ticks): number =>
  Object.entries(was).reduce(
    (sum, [member, before]) =>
      sum + before.filter((id) => !(now[member] ?? before).includes(id)).length,
    0,
  )

/** Whoever nobody looks after goes to the member who has the fewest, and nobody to themselves. */
export function spread(ticks: Ticks, deputies: readonly string[]): Ticks {
  const now: Ticks = Object.fromEntries(
    Object.entries(ticks).map(([member, ids]) => [member, [...ids]]),
  )
  const isKept = (id: string) => Object.values(now).some((ids) => ids.includes(id))
  for (const id of deputies.filter((one) => !isKept(one))) {
    const [least] = Object.entries(now)
      .filter(([member]) => member !== id)
      .sort(([, a], [, b]) => a.length - b.length)
    least?.[1].push(id)
  }
  return now
}
