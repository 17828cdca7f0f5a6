/**
 * A form that keeps what is typed on this device until it is sent: whoever opens it again finds what
 * was left unfinished.
 */
import { onMounted, reactive, ref, type Ref } from 'vue'
import { useSession } from '../auth/session'
import { type Draft, loadDraft, useAutosave } from '../offline/drafts'
import { type FormOptions, useForm } from './useForm'

export interface Keeping<In extends object> {
  /** Under which name the device keeps it: `motion/new`, `motion/<id>`. */
  name: string
  /** The fields that make it worth keeping: nothing is kept while all are as they began. */
  written: (keyof In & string)[]
  /** The record comes later: `begin` fills the form and brings back what was left. */
  isLater?: boolean
  /** Pictures and papers that belong to it. */
  files?: Ref<Draft['files']> | undefined
  /** Hears that something unfinished is there again. */
  restored?: () => void
}

/** What `DraftNote` says about a form. */
export interface Kept {
  savedAt: number | null
  isKept: boolean
  isRestored: boolean
}

const plain = (value: unknown) => JSON.stringify(typeof value === 'string' ? value.trim() : value)

/** Makes the form; `send` also throws away what was kept, once the server has it. */
export function useKeptForm<In extends object, Out>(
  options: FormOptions<In, Out> & { kept: Keeping<In> },
) {
  const { name, written, isLater, restored, files } = options.kept
  const userId = useSession().account?.id ?? ''
  const form = useForm<In, Out>(options)
  let began = structuredClone(options.initial)
  const isRestored = ref(false)
  const autosave = useAutosave({
    userId,
    form: name,
    read: () => ({ values: { ...form.values }, files: files?.value ?? [] }),
    isEmpty: () =>
      !files?.value.length &&
      written.every((field) => plain(form.values[field]) === plain(began[field])),
  })

  async function restore(): Promise<void> {
    const draft = await loadDraft(userId, name).catch(() => undefined)
    if (!draft) return
    Object.assign(form.values, draft.values)
    if (files) files.value = draft.files
    isRestored.value = true
    restored?.()
  }

  /** Fills the form from the record that is changed, then with what was left unfinished. */
  async function begin(values: Partial<In>): Promise<void> {
    began = { ...began, ...structuredClone(values) }
    Object.assign(form.values, structuredClone(values))
    await restore()
  }

  async function send(): Promise<boolean> {
    if (!(await form.send())) return false
    await autosave.finish()
    return true
  }

  if (!isLater) onMounted(restore)
  const { savedAt, isKept } = autosave
  const kept: Kept = reactive({ savedAt, isKept, isRestored })
  return { ...form, send, begin, kept }
}
