/** What can be imported and exported, by whom, and where it is seen afterwards. */
import { computed } from 'vue'
import type { ImportKind } from '@/shared/api/queries/imports'
import { usePermissions } from '@/shared/auth/permissions'

export const places: Record<ImportKind, string> = {
  deputies: 'deputies',
  units: 'organs',
  accounts: 'accounts',
}

/**
 * Kinds this account may import or export: those it may also enter one by one (the server checks the
 * same permissions). Importing needs `imports.manage` besides.
 */
export function useImportKinds() {
  const { can } = usePermissions()
  const needs: Record<ImportKind, string> = {
    deputies: 'deputies.manage',
    units: 'organs.manage',
    accounts: 'accounts.create',
  }
  const exported = computed(() =>
    (Object.keys(needs) as ImportKind[]).filter((kind) => can(needs[kind])),
  )
  return { exported, imported: computed(() => (can('imports.manage') ? exported.value : [])) }
}
