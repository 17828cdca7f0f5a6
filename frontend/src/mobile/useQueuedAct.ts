/**
 * An act that a phone may do without network: its form, the draft that saves itself, and the outbox
 * that sends it when it can.
 */
import { useQueryClient } from '@tanstack/vue-query'
import { reactive, ref } from 'vue'
import type * as v from 'valibot'
import { suggestionKeys } from '@/shared/api/queries/suggestions'
import type { Suggestion } from '@/shared/api/types'
import { useSession } from '@/shared/auth/session'
import { useForm } from '@/shared/forms/useForm'
import { loadDraft, useAutosave } from '@/shared/offline/drafts'
import { draftForm } from '@/shared/offline/outbox'
import { useOutbox } from '@/shared/offline/useOutbox'
import { sendOrWait } from './sendOrWait'

interface Options<In extends object, Out extends object> {
  kind: 'rating' | 'contact' | 'promise'
  id: string
  /** Last step of the path: `ratings` of `/suggestions/{id}/ratings`. */
  act: string
  /** The record as the person saw it. */
  suggestion: () => Suggestion | undefined
  schema: v.GenericSchema<In, Out>
  initial: In
  isEmpty: (values: In) => boolean
}

/** The form and how it ended: `sent`, or `waiting` on this phone for the network. */
export function useQueuedAct<In extends object, Out extends object>(options: Options<In, Out>) {
  const outbox = useOutbox()
  const client = useQueryClient()
  const userId = useSession().account?.id ?? ''
  const outcome = ref<'sent' | 'waiting' | null>(null)

  const form = useForm({
    schema: options.schema,
    initial: options.initial,
    submit: async (values) => {
      const seen = options.suggestion()
      if (!seen) return
      try {
        outcome.value = await sendOrWait(outbox, {
          kind: options.kind,
          title: seen.title,
          path: `/suggestions/${options.id}/${options.act}`,
          body: { ...values } as Record<string, unknown>,
          version: seen.version,
          subject_id: options.id,
          files: [],
          draft: { ...form.values },
        })
      } catch (refusal) {
        await client.invalidateQueries({ queryKey: suggestionKeys.all })
        throw refusal
      }
    },
  })

  const name = draftForm(options.kind, options.id)
  const autosave = useAutosave({
    userId,
    form: name,
    read: () => ({ values: reactive({ ...form.values }), files: [] }),
    isEmpty: () => options.isEmpty(form.values),
  })
  void loadDraft(userId, name)
    .then((draft) => draft && Object.assign(form.values, draft.values))
    .catch(() => undefined)

  /** Sends it; true when it is with the server or safe in the outbox. */
  async function finish(): Promise<boolean> {
    if (!(await form.send())) return false
    await autosave.finish()
    await client.invalidateQueries({ queryKey: suggestionKeys.all })
    return true
  }

  return { ...form, outcome, finish }
}
