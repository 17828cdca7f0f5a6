/**
 * What a group or an activity says, in words under their labels: kept with what is written about it,
 * so that somebody can be told what is different by the time it is sent.
 */
import * as v from 'valibot'
import { useI18n } from 'vue-i18n'
import type { DeputyGroup } from '@/shared/api/queries/deputyGroups'
import type { GroupActivity } from '@/shared/api/queries/groupActivities'
import { membersNow, peopleOf } from '@/shared/domain/deputyGroups'
import { useFormat } from '@/shared/ui/useFormat'

export type Facts = Record<string, string>

/** It goes along unchanged. */
export const seenFacts = v.record(v.string(), v.string())

/** What is different now from what somebody had seen. */
export function changedFacts(seen: Facts, now: Facts): [label: string, text: string][] {
  const labels = new Set([...Object.keys(seen), ...Object.keys(now)])
  return [...labels]
    .filter((label) => (seen[label] ?? '') !== (now[label] ?? ''))
    .map((label) => [label, now[label] ?? ''])
}

export function useFacts() {
  const { t } = useI18n()
  const format = useFormat()
  const short = (key: string) => t(`group_activities.short.${key}`)

  function ofActivity(one: GroupActivity): Facts {
    const people = peopleOf(one)
    const present = people.filter((it) => it.is_present).length
    return {
      [short('title')]: one.title,
      [short('held_on')]: format.date(one.held_on),
      [short('place')]: one.place ?? '',
      [short('content')]: one.content ?? '',
      [short('status')]: t(`group_activities.status.${one.status}`),
      [short('people')]:
        one.status === 'held'
          ? t('group_activities.people.held', { total: people.length, present })
          : '',
      ...Object.fromEntries(
        one.steps.map((it) => [
          t(`group_activities.step.${it.step}`),
          it.done_on ? `${format.date(it.done_on)} ${it.note ?? ''}` : '',
        ]),
      ),
    }
  }

  function ofGroup(one: DeputyGroup): Facts {
    return {
      [short('name')]: one.name,
      [short('area')]: one.area ?? '',
      [short('leader')]: one.leader_name,
      [short('members')]: membersNow(one)
        .map((it) => it.name)
        .join(t('group_activities.comma')),
      ...Object.fromEntries(
        one.plans.map((it) => [t('group_activities.plan_of', { year: it.year }), it.content]),
      ),
    }
  }

  return { ofActivity, ofGroup }
}
