/** May this account do it? The server decides; this only hides what would be refused. */
import { computed } from 'vue'
import type { Role } from '../api/types'
import { useSession } from './session'

/** Permission and role checks that follow the session. */
export function usePermissions() {
  const session = useSession()
  const keys = computed(() => new Set(session.account?.permissions ?? []))
  return {
    /** True when the account holds the permission, e.g. `suggestions.assign`. */
    can: (key: string) => keys.value.has(key),
    /** True when the account has one of the roles. */
    is: (...roles: Role[]) => session.account !== null && roles.includes(session.account.role),
  }
}
