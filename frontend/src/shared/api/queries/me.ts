/** One's own password, second factor and devices. */
import { useQuery } from '@tanstack/vue-query'
import { api, unwrap } from '../client'

/** Devices signed in with this account. */
export function useOwnSessions() {
  return useQuery({
    queryKey: ['me', 'sessions'],
    queryFn: ({ signal }) => unwrap(api.GET('/me/sessions', { signal })),
  })
}

export const ownAccount = {
  changePassword: (body: { current_password: string; new_password: string }) =>
    unwrap(api.POST('/me/password', { body })),
  revokeSession: (id: string) =>
    unwrap(api.DELETE('/me/sessions/{id}', { params: { path: { id } } })),
  revokeAllSessions: () => unwrap(api.DELETE('/me/sessions')),
  beginSecondFactor: (password: string) =>
    unwrap(api.POST('/me/second-factor', { body: { password } })),
  confirmSecondFactor: (totp_code: string) =>
    unwrap(api.POST('/me/second-factor/confirmations', { body: { totp_code } })),
  removeSecondFactor: (password: string) =>
    unwrap(api.DELETE('/me/second-factor', { body: { password } })),
}
