/**
 * An act that a phone may do without network: its form, the draft that saves itself, and the outbox
 * that sends it when it can.
 */
import { useQueryClient } from '@tanstack/vue-query'
import { reactive, ref } from 'vue'
import type * as v from 'valibot'
import { ApiError } from '@/shared/api/problem'
import { suggestionKeys } from '@/shared/api/queries/suggestions'
import type { Suggestion } from '@/shared/api/types'
import { useSession } from '@/shared/auth/session'
import { useForm } from '@/shared/forms/useForm'
import { loadDraft, useAutosave } from '@/shared/offline/drafts'
import { draftForm, type OutboxItem } from '@/shared/offline/outbox'
import { useOutbox } from '@/shared/offline/useOutbox'

interface Options<In extends object, Out extends object> {
  kind: Exclude<OutboxItem['kind'], 'suggestion'>
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
      const answer = await outbox.submit({
        kind: options.kind,
        title: seen.title,
        path: `/suggestions/${options.id}/${options.act}`,
        body: { ...values } as Record<string, unknown>,
        version: seen.version,
        subject_id: options.id,
        files: [],
        draft: { ...form.values },
      })
      if (answer.kind === 'rejected') {
        await outbox.discard(answer.item.id)
        const {
          status = 422,
          code = 'http_422',
          detail,
          params,
          errors,
        } = answer.item.refusal ?? {}
        await client.invalidateQueries({ queryKey: suggestionKeys.all })
        throw new ApiError(status, { status, code, params, errors, ...(detail && { detail }) })
      }
      outcome.value = answer.kind
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
