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

const administrators: Role[] = ['admin', 'security', 'auditor']

/** The three administrators' accounts are made and repaired on the server only. */
export const isAdministrator = (account: Pick<Account, 'role'>) =>
  administrators.includes(account.role)

/** Roles that an account may be given here; a deputy's account is opened for the deputy. */
export const givenHere = roles.filter((role) => role !== 'deputy' && !administrators.includes(role))

/** Whether the account is locked at this moment. */
export const isLocked = (account: Account) =>
  !!account.locked_until && Date.parse(account.locked_until) > Date.now()
