/** Roles in the order people look for them, and the state of an account. */
import type { Account } from '@/shared/api/queries/accounts'
import type { OrganKind } from '@/shared/api/queries/organs'
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

/** Roles an account may be opened with here. */
export const openedHere = roles.filter((role) => !administrators.includes(role))

/** Roles that an account may be given here; a deputy's account is opened for the deputy. */
export const givenHere = openedHere.filter((role) => role !== 'deputy')

const ofCounty: OrganKind[] = ['county_standing_committee', 'standing_committee_office']
const ofTown: OrganKind[] = ['township_congress', 'subdistrict_committee']

/** The organs an account of a role may work for (the server holds to the same pairs). */
export const organsOf: Record<Role, OrganKind[]> = {
  county: ofCounty,
  township: [...ofTown, 'township_presidium'],
  deputy: [...ofTown, 'county_standing_committee'],
  undertaker: ['government_unit'],
  village: ['village_committee'],
  admin: ofCounty,
  security: ofCounty,
  auditor: ofCounty,
}

/** Whether the account is locked at this moment. */
export const isLocked = (account: Account) =>
  !!account.locked_until && Date.parse(account.locked_until) > Date.now()
