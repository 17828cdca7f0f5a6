/**
 * The form of one act: validated, kept as a draft while it is open, sent with the version the
 * person looked at. When somebody was faster (412), the newest state is loaded and what was typed
 * stays.
 */
import { computed, onMounted, ref } from 'vue'
import type * as v from 'valibot'
import { hasCode } from '@/shared/api/problem'
import { useSuggestionAct } from '@/shared/api/queries/suggestions'
import type { ActionKey, Suggestion } from '@/shared/api/types'
import { useSession } from '@/shared/auth/session'
import { useForm } from '@/shared/forms/useForm'
import { loadDraft, useAutosave } from '@/shared/offline/drafts'

interface Options<In extends object, Out> {
  key: ActionKey
  /** The record as it is now; renewed after a conflict. */
  one: () => Suggestion
  schema: v.GenericSchema<In, Out>
  initial: In
  /** True while there is nothing worth keeping. */
  isEmpty: (values: In) => boolean
  send: (one: Suggestion, values: Out) => Promise<unknown>
}

/** Makes the form; `run` answers true once the server has accepted the act. */
export function useActForm<In extends object, Out>(options: Options<In, Out>) {
  const session = useSession()
  const userId = session.account?.id ?? ''
  const draftKey = `${options.key}/${options.one().id}`
  const { mutateAsync } = useSuggestionAct((values: Out) => options.send(options.one(), values))
  const form = useForm<In, Out>({
    schema: options.schema,
    initial: options.initial,
    submit: async (values) => {
      await mutateAsync([values])
    },
  })
  const isRestored = ref(false)
  const autosave = useAutosave({
    userId,
    form: draftKey,
    read: () => ({ values: form.values, files: [] }),
    isEmpty: () => options.isEmpty(form.values),
  })

  onMounted(async () => {
    const draft = await loadDraft(userId, draftKey).catch(() => undefined)
    if (!draft) return
    Object.assign(form.values, draft.values)
    isRestored.value = true
  })

  /** Somebody changed the record while this dialog was open. */
  const isConflict = computed(() => hasCode(form.failure.value, 'precondition_failed'))
  /** Why the act is not possible any more, after the record was loaded again. */
  const blocked = computed(() => {
    const action = options.one().actions.find((one) => one.key === options.key)
    return action && !action.allowed ? (action.reason ?? action.code) : null
  })

  async function run(): Promise<boolean> {
    if (!(await form.send())) return false
    await autosave.finish()
    return true
  }

  return { ...form, run, isConflict, blocked, isRestored, autosave }
}
