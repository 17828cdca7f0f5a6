/** What is being written, saved by itself on this device, per user and form. */
import { onBeforeUnmount, ref, toRaw, watch } from 'vue'
import { localData } from './db'

/** One saved form. `values` is plain data; `files` are kept as they are. */
export interface Draft {
  key: string
  user_id: string
  values: unknown
  files: { key: string; name: string; blob: Blob }[]
  saved_at: number
}

const keyOf = (userId: string, form: string) => `${userId}/${form}`

/** Saves a draft, replacing the former one. */
export async function saveDraft(
  userId: string,
  form: string,
  values: unknown,
  files: Draft['files'] = [],
): Promise<void> {
  const plain = JSON.parse(JSON.stringify(values)) as unknown
  const draft = { key: keyOf(userId, form), user_id: userId, values: plain, files }
  await (await localData()).put('drafts', { ...draft, saved_at: Date.now() })
}

/** The saved draft, if any. */
export async function loadDraft(userId: string, form: string): Promise<Draft | undefined> {
  return (await localData()).get('drafts', keyOf(userId, form))
}

/** Deletes a draft: it was submitted or thrown away. */
export async function dropDraft(userId: string, form: string): Promise<void> {
  await (await localData()).delete('drafts', keyOf(userId, form))
}

/** How many drafts a user has on this device. */
export async function countDrafts(userId: string): Promise<number> {
  return (await localData()).countFromIndex('drafts', 'user_id', userId)
}

/** Deletes all drafts of a user. */
export async function dropDrafts(userId: string): Promise<void> {
  const database = await localData()
  const keys = await database.getAllKeysFromIndex('drafts', 'user_id', userId)
  await Promise.all(keys.map((key) => database.delete('drafts', key)))
}

interface Source<T> {
  userId: string
  form: string
  /** Current values and files; watched. */
  read: () => { values: T; files: Draft['files'] }
  /** Nothing worth keeping yet. */
  isEmpty: () => boolean
}

const pause = 500

/** Keeps a form saved while its page is open. */
export function useAutosave<T>(source: Source<T>) {
  const savedAt = ref<number | null>(null)
  /** False once saving failed: the person is told to submit before leaving. */
  const isKept = ref(true)
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false

  async function flush(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    if (stopped) return
    try {
      if (source.isEmpty()) {
        await dropDraft(source.userId, source.form)
        savedAt.value = null
      } else {
        const { values, files } = source.read()
        await saveDraft(source.userId, source.form, toRaw(values), files.map(toRaw))
        savedAt.value = Date.now()
      }
      isKept.value = true
    } catch {
      isKept.value = false
    }
  }

  const leave = () => {
    if (timer) void flush()
  }

  const unwatch = watch(
    () => JSON.stringify([source.read().values, source.read().files.map((file) => file.key)]),
    () => {
      clearTimeout(timer)
      timer = setTimeout(() => void flush(), pause)
    },
  )
  addEventListener('pagehide', leave)
  document.addEventListener('visibilitychange', leave)

  /** Stops saving and deletes the draft (after a submission). */
  async function finish(): Promise<void> {
    stopped = true
    clearTimeout(timer)
    await dropDraft(source.userId, source.form).catch(() => undefined)
  }

  onBeforeUnmount(() => {
    leave()
    unwatch()
    removeEventListener('pagehide', leave)
    document.removeEventListener('visibilitychange', leave)
  })

  return { savedAt, isKept, flush, finish }
}
