/** The form of an activity: what it begins with, what is sent. */
import * as v from 'valibot'
import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import {
  type GroupActivity,
  type GroupActivityChange,
  groupActivityActs,
  type NewGroupActivity,
} from '@/shared/api/queries/groupActivities'
import { dayOf } from '@/shared/ui/format'
import { uuidv7 } from '@/shared/ui/ids'
import { useDialogForm } from '../../composables/dialogForm'

/** What can be changed of what is planned; nothing said is an empty text. */
export const factsOf = (one: GroupActivity) => ({
  title: one.title,
  held_on: one.held_on,
  place: one.place ?? '',
  content: one.content ?? '',
})
export type ActivityFacts = ReturnType<typeof factsOf>

/** What is different now from what somebody had seen. */
export const changed = (seen: ActivityFacts, now: ActivityFacts) =>
  (Object.keys(now) as (keyof ActivityFacts)[]).filter((key) => seen[key] !== now[key])

const text = v.pipe(v.string(), v.trim())

interface Options {
  /** The activity that is changed, in its newest state; none when a new one is planned. */
  one: () => GroupActivity | undefined
  /** The groups chosen in advance. */
  groups: string[]
  close: () => void
}

export function useActivityForm({ one, groups, close }: Options) {
  const { t } = useI18n()
  const router = useRouter()
  const was = one()
  const seen = was ? factsOf(was) : null
  const key = uuidv7()
  let made = ''
  const form = useDialogForm({
    stale: ['group_activities'],
    done: () => t(was ? 'group_activities.saved' : 'group_activities.planned'),
    close: () => {
      close()
      if (made) void router.push({ name: 'group_activity', params: { id: made } })
    },
    kept: { name: `group_activity/${was?.id ?? 'new'}`, written: ['title', 'place', 'content'] },
    schema: v.object({
      group_ids: was ? v.array(v.string()) : v.pipe(v.array(v.string()), v.minLength(1, 'choose')),
      title: v.pipe(text, v.minLength(2, 'too_short'), v.maxLength(80, 'too_long')),
      held_on: v.pipe(v.string(), v.minLength(1, 'required')),
      place: v.pipe(text, v.maxLength(100, 'too_long')),
      content: v.pipe(text, v.maxLength(2000, 'too_long')),
    }),
    initial: {
      group_ids: groups,
      ...(seen ?? { title: '', held_on: dayOf(Date.now()), place: '', content: '' }),
    },
    submit: async ({ group_ids, ...said }) => {
      const now = one()
      if (now && seen) {
        // Only what a person changed is sent; what was emptied is taken away.
        const pairs = changed(seen, said).map((name) => [name, said[name] || null])
        const change = Object.fromEntries(pairs) as GroupActivityChange
        await groupActivityActs.update(now, change)
        return
      }
      const { place, content, ...needed } = said
      const body: NewGroupActivity = {
        group_ids,
        ...needed,
        ...(place ? { place } : {}),
        ...(content ? { content } : {}),
      }
      made = (await groupActivityActs.plan(body, key)).id
    },
  })
  return { ...form, seen }
}
