/** Why an act cannot be done now, as the service says; null when it can. */
import type { Ballot, BallotActionKey } from '@/shared/api/queries/ballots'

export function reasonOf(one: Ballot, key: BallotActionKey): string | null {
  const found = one.actions.find((action) => action.key === key)
  return found?.allowed ? null : (found?.reason ?? '')
}
