/** Roles in the order people look for them, and the state of an account. */
import type { Account } from '@/shared/api/queries/accounts'
import type { Role } from '@/shared/api/types'

export const roles: Role[] = [
  'county',
  'township',
  'deputy',
  'undertaker',
  'village',
  'admin',
  'security',
  'auditor',
]

/** Whether the account is locked at this moment. */
export const isLocked = (account: Account) =>
  !!account.locked_until && Date.parse(account.locked_until) > Date.now()
