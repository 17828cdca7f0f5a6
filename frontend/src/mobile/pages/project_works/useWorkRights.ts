/** What the reader may do to a project that is carried out, and what of theirs still waits on this phone. */
import { usePermissions } from '@/shared/auth/permissions'
import type { ProjectWork, ProjectWorkActionKey } from '@/shared/api/queries/projectWorks'
import { workAction } from '@/shared/domain/projectWorks'
import type { OutboxItem } from '@/shared/offline/outbox'
import { useOutbox } from '@/shared/offline/useOutbox'

export function useWorkRights(one: () => ProjectWork) {
  const { is } = usePermissions()
  const { items } = useOutbox()
  return {
    /** A deputy asks for themselves; the office asks for them at a computer. */
    may: (key: ProjectWorkActionKey) =>
      (key !== 'ask' || is('deputy')) && (workAction(one(), key)?.allowed ?? false),
    /** What was written here and has not arrived: there is nothing to write a second time. */
    held: (kind: OutboxItem['kind'], part?: string) =>
      items.value.filter(
        (item) =>
          item.kind === kind && item.subject_id === one().id && (!part || item.part_id === part),
      ),
    follows: () => one().following ?? undefined,
  }
}
