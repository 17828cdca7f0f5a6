/** The form of a group: what it begins with, what is sent. */
import * as v from 'valibot'
import { computed, ref, watch } from 'vue'
import {
  type DeputyGroup,
  type DeputyGroupChange,
  deputyGroupActs,
  type NewDeputyGroup,
  useDeputyGroup,
  useDeputyGroupAct,
} from '@/shared/api/queries/deputyGroups'
import { ApiError } from '@/shared/api/problem'
import { groupKinds, membersNow } from '@/shared/domain/deputyGroups'
import { useKeptForm } from '@/shared/forms/useKeptForm'
import { dayOf } from '@/shared/ui/format'
import { uuidv7 } from '@/shared/ui/ids'

type Level = NewDeputyGroup['level']
const text = v.pipe(v.string(), v.trim())
const schema = v.object({
  level: v.picklist(['township', 'county'], 'choose'),
  kind: v.picklist(groupKinds, 'choose'),
  name: v.pipe(text, v.minLength(2, 'too_short'), v.maxLength(40, 'too_long')),
  area: v.pipe(text, v.maxLength(200, 'too_long')),
  formed_on: v.pipe(v.string(), v.minLength(1, 'required')),
  deputy_ids: v.pipe(v.array(v.string()), v.minLength(1, 'choose')),
  leader_id: v.pipe(v.string(), v.minLength(1, 'choose')),
  deputy_leader_id: v.string(),
})

/** What can be changed of a group. */
const factsOf = (one: DeputyGroup) => ({
  kind: one.kind,
  name: one.name,
  area: one.area ?? '',
  deputy_ids: membersNow(one).map((it) => it.deputy_id),
  leader_id: one.leader_id,
  deputy_leader_id: one.deputy_leader_id ?? '',
})
type GroupFacts = ReturnType<typeof factsOf>

const isSame = (a: string | string[], b: string | string[]) =>
  JSON.stringify(Array.isArray(a) ? [...a].sort() : a) ===
  JSON.stringify(Array.isArray(b) ? [...b].sort() : b)

/** Only what a person changed is sent; what was emptied is taken away. */
function changeOf(seen: GroupFacts, said: GroupFacts): DeputyGroupChange {
  const keys = (Object.keys(seen) as (keyof GroupFacts)[]).filter(
    (key) => !isSame(seen[key], said[key]),
  )
  const pairs = keys.map((key) => [key, said[key] === '' ? null : said[key]] as const)
  return Object.fromEntries(pairs) as DeputyGroupChange
}

/** The form of a new group, or of the group with this id. */
export function useGroupForm(id: string | undefined) {
  const key = uuidv7()
  const { data: one, error } = useDeputyGroup(() => id ?? '')
  /** The group whose version is sent, and what was there when the form was opened. */
  const start = ref<DeputyGroup>()
  let seen: GroupFacts | null = null
  const forming = useDeputyGroupAct(deputyGroupActs.form)
  const change = useDeputyGroupAct(deputyGroupActs.update)
  const saved = ref(id ?? '')
  const form = useKeptForm({
    kept: {
      name: `deputy_group/${id ?? 'new'}`,
      written: ['name', 'area', 'deputy_ids'],
      isLater: !!id,
    },
    schema,
    initial: {
      level: 'township' as Level,
      kind: 'regional' as NewDeputyGroup['kind'],
      name: '',
      area: '',
      formed_on: dayOf(Date.now()),
      deputy_ids: [] as string[],
      leader_id: '',
      deputy_leader_id: '',
    },
    submit: async ({ level, formed_on, ...said }) => {
      if (start.value && seen) {
        await change.mutateAsync([start.value, changeOf(seen, said)])
        return
      }
      const { area, deputy_leader_id, ...needed } = said
      const body: NewDeputyGroup = {
        level,
        formed_on,
        ...needed,
        ...(area ? { area } : {}),
        ...(deputy_leader_id ? { deputy_leader_id } : {}),
      }
      saved.value = (await forming.mutateAsync([body, key])).id
    },
    fieldOfCode: { deputy_group_name_taken: 'name' },
  })
  const { values } = form
  watch(
    one,
    (now) => {
      if (!now || start.value) return
      start.value = now
      seen = factsOf(now)
      void form.begin({ level: now.level, ...factsOf(now) })
    },
    { immediate: true },
  )
  // Who is taken out leads it no more.
  watch(
    () => [...values.deputy_ids],
    (ids) => {
      for (const field of ['leader_id', 'deputy_leader_id'] as const)
        if (!ids.includes(values[field])) values[field] = ''
    },
  )

  async function send(): Promise<boolean> {
    if (await form.send()) return true
    const refusal = form.failure.value
    // Somebody was faster: what is typed stays, and goes on what is there now once it is sent again.
    if (refusal instanceof ApiError && refusal.status === 412 && one.value) start.value = one.value
    return false
  }

  /** After somebody was faster: what is there now and was not when the form was opened. */
  const changes = computed<Record<string, string | string[]>>(() => {
    const refusal = form.failure.value
    if (!(refusal instanceof ApiError) || refusal.status !== 412 || !one.value || !seen) return {}
    const [before, now] = [seen, factsOf(one.value)]
    return Object.fromEntries(
      Object.entries(now).filter(
        ([name, value]) => !isSame(before[name as keyof GroupFacts], value),
      ),
    )
  })

  return { ...form, send, start, error, saved, changes }
}
