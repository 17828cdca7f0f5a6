/** The form of the assignment: whom each member looks after, as ticks; only the lists that changed are sent. */
import * as v from 'valibot'
import { computed, ref, watch } from 'vue'
import { contactActs, useContactAct, useContactMatrix } from '@/shared/api/queries/deputyContacts'
import {
  changedMembers,
  releasedBy,
  spread,
  type Ticks,
  ticksOf,
} from '@/shared/domain/deputyContacts'
import { useKeptForm } from '@/shared/forms/useKeptForm'
import { uuidv7 } from '@/shared/ui/ids'

export function useAssignForm() {
  const key = uuidv7()
  const { data: matrix, error, isPending, isFetching, refetch } = useContactMatrix({})
  const assign = useContactAct(contactActs.assign)
  /** What was there when the page was opened. */
  const was = ref<Ticks | null>(null)
  const form = useKeptForm({
    kept: { name: 'deputy_contact_assignment', written: ['ticks', 'reason'], isLater: true },
    schema: v.pipe(
      v.object({
        ticks: v.record(v.string(), v.array(v.string())),
        reason: v.pipe(v.string(), v.trim(), v.maxLength(200, 'too_long')),
      }),
      v.forward(
        v.check(
          (it) => releasedBy(was.value ?? {}, it.ticks) === 0 || it.reason.length >= 2,
          'required',
        ),
        ['reason'],
      ),
    ),
    initial: { ticks: {} as Ticks, reason: '' },
    submit: async ({ ticks, reason }) => {
      const members = changedMembers(was.value ?? {}, ticks)
      const body = { members, ...(reason ? { reason } : {}) }
      await assign.mutateAsync([body, key])
    },
  })
  const { values, touch } = form
  // What was read before may be old: one begins on what there is now.
  watch(
    [matrix, isFetching],
    ([now, isBusy]) => {
      if (!now || isBusy || was.value) return
      was.value = ticksOf(now)
      void form.begin({ ticks: ticksOf(now) })
    },
    { immediate: true },
  )
  const has = (member: string, deputy: string) => !!values.ticks[member]?.includes(deputy)
  function toggle(member: string, deputy: string) {
    const before = values.ticks[member] ?? []
    const after = has(member, deputy) ? before.filter((id) => id !== deputy) : [...before, deputy]
    values.ticks = { ...values.ticks, [member]: after }
    touch('ticks')
  }
  function fill() {
    values.ticks = spread(values.ticks, matrix.value?.deputies.map((it) => it.deputy_id) ?? [])
    touch('ticks')
  }
  const released = computed(() => releasedBy(was.value ?? {}, values.ticks))
  const changed = computed(() => changedMembers(was.value ?? {}, values.ticks).length)
  const without = computed(
    () =>
      (matrix.value?.deputies ?? []).filter(
        (it) => !Object.values(values.ticks).some((ids) => ids.includes(it.deputy_id)),
      ).length,
  )
  return {
    ...form,
    matrix,
    error,
    isPending,
    refetch,
    has,
    toggle,
    fill,
    released,
    changed,
    without,
  }
}
