/** What the reader may do to an activity, and what of theirs still waits on this phone. */
import type { GroupActivity, GroupActivityActionKey } from '@/shared/api/queries/groupActivities'
import { activityAction } from '@/shared/domain/deputyGroups'
import type { OutboxItem } from '@/shared/offline/outbox'
import { useOutbox } from '@/shared/offline/useOutbox'
import { dayOf } from '@/shared/ui/format'

export function useActivityRights(one: () => GroupActivity) {
  const { items } = useOutbox()
  return {
    may: (key: GroupActivityActionKey) => activityAction(one(), key)?.allowed ?? false,
    why: (key: GroupActivityActionKey) => activityAction(one(), key)?.reason ?? null,
    /** Its day has come: who came can be said. */
    isDue: () => one().held_on <= dayOf(Date.now()),
    /** What was written here and has not arrived: there is nothing to write a second time. */
    held: (kind: OutboxItem['kind'], part?: string) =>
      items.value.find(
        (item) =>
          item.kind === kind && item.subject_id === one().id && (!part || item.part_id === part),
      ),
  }
}
