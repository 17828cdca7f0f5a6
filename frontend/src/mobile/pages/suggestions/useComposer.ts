/** Writing a new suggestion: values, pictures, co-signers, saved by themselves, sent by outbox. */
import { computed, reactive, ref } from 'vue'
import type { NewSuggestion } from '@/shared/api/types'
import { useSession } from '@/shared/auth/session'
import { suggestionSchema } from '@/shared/forms/suggestions'
import { useForm } from '@/shared/forms/useForm'
import { type Draft, dropDraft, loadDraft, useAutosave } from '@/shared/offline/drafts'
import { find } from '@/shared/offline/outbox'
import { useOutbox } from '@/shared/offline/useOutbox'
import { uuidv7 } from '@/shared/ui/ids'
import { refusalOf, sendOrWait } from '../../sendOrWait'

const formName = 'suggestion'

interface Values {
  id: string
  title: string
  content: string
  level: NewSuggestion['level'] | null
  cosigners: { id: string; name: string }[]
  occasion: NonNullable<NewSuggestion['occasion']>
  is_confidential: boolean
}

const nothing = (): Values => ({
  id: uuidv7(),
  title: '',
  content: '',
  level: null,
  cosigners: [],
  occasion: 'between_sessions',
  is_confidential: false,
})

/** The state of the writing page. Call `restore` before showing it. */
export function useComposer() {
  const session = useSession()
  const outbox = useOutbox()
  const userId = session.account?.id ?? ''
  const extra = reactive<Omit<Values, 'title' | 'content' | 'level'>>({
    id: uuidv7(),
    cosigners: [],
    occasion: 'between_sessions',
    is_confidential: false,
  })
  const files = ref<Draft['files']>([])
  const wasRestored = ref(false)

  const form = useForm({
    schema: suggestionSchema,
    initial: { title: '', content: '', level: null as never as NewSuggestion['level'] },
    submit: async () => undefined,
  })

  const read = () => ({
    values: { ...form.values, ...extra } as Values,
    files: files.value,
  })
  const autosave = useAutosave<Values>({
    userId,
    form: formName,
    read,
    isEmpty: () =>
      form.values.title.trim() === '' &&
      form.values.content.trim() === '' &&
      files.value.length === 0,
  })

  function fill(values: Partial<Values>, saved: Draft['files']) {
    const { title, content, level, ...rest } = { ...nothing(), ...values }
    Object.assign(form.values, { title, content, level })
    Object.assign(extra, rest)
    files.value = saved
  }

  /** Takes up a refused submission (`from`) or the unfinished text, if there is one. */
  async function restore(from?: string): Promise<void> {
    const refused = from ? await find(from).catch(() => undefined) : undefined
    if (refused) {
      fill(refused.draft as Values, refused.files)
      if (refused.refusal) form.refuse(refusalOf(refused))
      await outbox.discard(refused.id)
      await autosave.flush()
      return
    }
    const draft = await loadDraft(userId, formName).catch(() => undefined)
    if (!draft) return
    fill(draft.values as Values, draft.files)
    wasRestored.value = true
  }

  /** Throws the unfinished text away. */
  async function startOver(): Promise<void> {
    fill(nothing(), [])
    form.errors.value = {}
    form.failure.value = null
    wasRestored.value = false
    await dropDraft(userId, formName)
  }

  /**
   * Sends (or queues) the suggestion; `submit: false` keeps it as a draft on the server. Null when
   * a field is wrong or the server refused: the errors are in the form, nothing is lost.
   */
  async function send(submit: boolean): Promise<'sent' | 'waiting' | null> {
    const valid = form.validate()
    if (!valid || form.isSubmitting.value) return null
    form.failure.value = null
    form.isSubmitting.value = true
    try {
      await autosave.flush()
      const { values } = read()
      const body: NewSuggestion = {
        id: extra.id,
        ...valid,
        occasion: extra.occasion,
        is_confidential: extra.is_confidential,
        invited_deputy_ids: extra.cosigners.map((one) => one.id),
        submit,
      }
      const outcome = await sendOrWait(outbox, {
        kind: 'suggestion',
        title: valid.title,
        path: '/suggestions',
        body,
        version: null,
        subject_id: extra.id,
        files: files.value.map((file) => ({ ...file, attachment_id: null })),
        draft: JSON.parse(JSON.stringify(values)) as Values,
      })
      await autosave.finish()
      return outcome
    } catch (error) {
      form.refuse(error)
      return null
    } finally {
      form.isSubmitting.value = false
    }
  }

  return {
    form,
    extra,
    files,
    wasRestored,
    savedAt: autosave.savedAt,
    isKept: autosave.isKept,
    hasText: computed(() => form.values.title !== '' || form.values.content !== ''),
    restore,
    startOver,
    send,
  }
}
