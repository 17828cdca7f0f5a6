/** Accounts, for the system administrator and the security administrator. */
import { api, ifMatch, unwrap } from '../client'
import type { Keyset } from '../paging'
import type { Answer, Body, Query } from '../types'

export type Account = Answer<'/accounts', 'get'>['items'][number]
export type AccountQuery = Query<'/accounts'> & Keyset
export type NewAccount = Body<'/accounts', 'post'>
export type AccountPatch = Body<'/accounts/{id}', 'patch'>

/** A filtered list of accounts. */
export const listAccounts = (query: AccountQuery, signal?: AbortSignal) =>
  unwrap(api.GET('/accounts', { params: { query }, signal }))

const to = (id: string) => ({ params: { path: { id } } })

export const accountActs = {
  create: (body: NewAccount) => unwrap(api.POST('/accounts', { body })),
  update: (account: Pick<Account, 'id' | 'version'>, body: AccountPatch) =>
    unwrap(
      api.PATCH('/accounts/{id}', {
        params: { path: { id: account.id }, header: ifMatch(account.version) },
        body,
      }),
    ),
  resetPassword: (id: string) =>
    unwrap(api.POST('/accounts/{id}/password-resets', { ...to(id), body: {} })),
  resetSecondFactor: (id: string, body: Body<'/accounts/{id}/second-factor-resets', 'post'>) =>
    unwrap(api.POST('/accounts/{id}/second-factor-resets', { ...to(id), body })),
  unlock: (id: string) => unwrap(api.POST('/accounts/{id}/unlocks', { ...to(id), body: {} })),
  revokeSessions: (id: string) =>
    unwrap(api.POST('/accounts/{id}/session-revocations', { ...to(id), body: {} })),
  changeLeadership: (account: Pick<Account, 'id' | 'version'>, is_leader: boolean) =>
    unwrap(
      api.POST('/accounts/{id}/leadership', {
        params: { path: { id: account.id }, header: ifMatch(account.version) },
        body: { is_leader },
      }),
    ),
  changeRole: (
    account: Pick<Account, 'id' | 'version'>,
    body: Body<'/accounts/{id}/role-changes', 'post'>,
  ) =>
    unwrap(
      api.POST('/accounts/{id}/role-changes', {
        params: { path: { id: account.id }, header: ifMatch(account.version) },
        body,
      }),
    ),
}
