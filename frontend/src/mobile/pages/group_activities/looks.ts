/** How activities of deputy groups look on the phone, and what comes next of them. */
import type {
  GroupActivity,
  GroupActivityItem,
  GroupActivityStatus,
} from '@/shared/api/queries/groupActivities'
import { peopleOf } from '@/shared/domain/deputyGroups'
import type { IconName } from '../../components/icons'

interface Look {
  icon: IconName
  tone: 'grey' | 'blue' | 'amber' | 'red' | 'green'
}

export const looks: Record<GroupActivityStatus, Look> = {
  planned: { icon: 'clock', tone: 'blue' },
  held: { icon: 'check_circle', tone: 'green' },
  cancelled: { icon: 'cross', tone: 'grey' },
}

/** What a group does next: the earliest that is planned; also one whose day has passed unrecorded. */
export function nextOf<T extends Pick<GroupActivityItem, 'id' | 'held_on' | 'groups'>>(
  planned: readonly T[],
  group: string,
): T | null {
  const own = planned.filter((one) => one.groups.some((it) => it.id === group))
  const sorted = own.sort((a, b) => a.held_on.localeCompare(b.held_on) || a.id.localeCompare(b.id))
  return sorted[0] ?? null
}

/** Those who were to come, under the group they belong to. */
export function byGroup(one: Pick<GroupActivity, 'presences' | 'groups'>) {
  const people = peopleOf(one)
  return one.groups
    .map((group) => ({ ...group, people: people.filter((it) => it.group_id === group.id) }))
    .filter((group) => group.people.length > 0)
}
