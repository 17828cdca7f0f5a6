/**
 * Creating a suggestion with its files; a repeated attempt has one effect. Staff file what a deputy
 * handed in on paper, and name that deputy.
 */
import * as v from 'valibot'
import { onMounted, ref } from 'vue'
import { useQueryClient } from '@tanstack/vue-query'
import { api, unwrap } from '@/shared/api/client'
import { attachmentActs } from '@/shared/api/queries/attachments'
import { suggestionActs, suggestionKeys } from '@/shared/api/queries/suggestions'
import { useSession } from '@/shared/auth/session'
import { useForm } from '@/shared/forms/useForm'
import { type Draft, loadDraft, useAutosave } from '@/shared/offline/drafts'
import { uuidv7 } from '@/shared/ui/ids'
import { filing, type Occasion, texts } from './schema'

type Level = 'township' | 'county'

/** The form, its files and how it is sent. */
export function useNewSuggestion() {
  const session = useSession()
  const client = useQueryClient()
  const userId = session.account?.id ?? ''
  const isStaff = session.account?.role !== 'deputy'
  const files = ref<Draft['files']>([])
  const id = uuidv7()
  /** One key per kind of request: its body differs in `submit`. */
  const keys = { atOnce: uuidv7(), first: uuidv7() }
  const isRestored = ref(false)
  let wantsSubmit = true
  let failedFiles: string[] = []

  const form = useForm({
    schema: v.object({
      lead_deputy_id: v.pipe(
        v.string(),
        v.check((id) => !isStaff || id !== '', 'choose'),
      ),
      ...texts,
      level: v.picklist(['township', 'county'], 'choose'),
      invited_deputy_ids: v.array(v.string()),
      ...filing,
    }),
    initial: {
      lead_deputy_id: '',
      title: '',
      content: '',
      level: 'township' as Level,
      invited_deputy_ids: [] as string[],
      occasion: 'between_sessions' as Occasion,
      is_confidential: false,
    },
    submit: async ({ lead_deputy_id, ...values }) => {
      const lead = isStaff ? { lead_deputy_id } : {}
      // Files need a record to hang on, so a suggestion with files is submitted after them.
      const atOnce = wantsSubmit && files.value.length === 0
      await unwrap(
        api.POST('/suggestions', {
          params: { header: { 'Idempotency-Key': atOnce ? keys.atOnce : keys.first } },
          body: { id, ...lead, ...values, submit: atOnce },
        }),
      )
      failedFiles = await sendFiles()
      if (wantsSubmit && !atOnce) {
        const params = { path: { id } }
        await suggestionActs.submit(await unwrap(api.GET('/suggestions/{id}', { params })))
      }
    },
  })

  async function sendFiles(): Promise<string[]> {
    const failed: string[] = []
    for (const file of [...files.value]) {
      try {
        await attachmentActs.add(id, new File([file.blob], file.name, { type: file.blob.type }))
        dropFile(file.key)
      } catch {
        failed.push(file.name)
      }
    }
    return failed
  }

  const autosave = useAutosave({
    userId,
    form: 'new_suggestion_desktop',
    read: () => ({ values: form.values, files: files.value }),
    isEmpty: () => {
      const { title, content, lead_deputy_id } = form.values
      return !title.trim() && !content.trim() && !lead_deputy_id && !files.value.length
    },
  })

  onMounted(async () => {
    const draft = await loadDraft(userId, 'new_suggestion_desktop').catch(() => undefined)
    if (!draft) return
    Object.assign(form.values, draft.values)
    files.value = draft.files
    isRestored.value = true
  })

  function addFiles(picked: File[]) {
    files.value.push(...picked.map((blob) => ({ key: uuidv7(), name: blob.name, blob })))
  }

  function dropFile(key: string) {
    files.value = files.value.filter((file) => file.key !== key)
  }

  /** Sends; answers the new id, or null when the form shows why not. */
  async function send(submit: boolean): Promise<{ id: string; failedFiles: string[] } | null> {
    wantsSubmit = submit
    if (!(await form.send())) return null
    await autosave.finish()
    await client.invalidateQueries({ queryKey: suggestionKeys.all })
    return { id, failedFiles }
  }

  return { form, isStaff, files, addFiles, dropFile, isRestored, autosave, send }
}
