/** What can be imported and exported, by whom, and where it is seen afterwards. */
import { computed } from 'vue'
import type { ImportKind } from '@/shared/api/queries/imports'
import { usePermissions } from '@/shared/auth/permissions'

export const places: Record<ImportKind, string> = {
  deputies: 'deputies',
  units: 'organs',
  accounts: 'accounts',
}

/** Kinds this account may import or export. */
export function useImportKinds() {
  const { can } = usePermissions()
  const needs: Record<ImportKind, string> = {
    deputies: 'deputies.manage',
    units: 'organs.manage',
    accounts: 'accounts.create',
  }
  return computed(() => (Object.keys(needs) as ImportKind[]).filter((kind) => can(needs[kind])))
}
