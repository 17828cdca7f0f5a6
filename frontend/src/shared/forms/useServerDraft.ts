/**
 * A text that several people of a unit write on: kept on the server while it is typed, at the version
 * one has seen. When somebody else wrote meanwhile, nothing is overwritten: the person decides.
 */
import { onBeforeUnmount, ref, watch } from 'vue'
import { hasCode } from '../api/problem'
import { draftActs, type DraftText, type Drafting } from '../api/queries/suggestionWork'

interface Options {
  id: () => string
  /** What the server has. */
  drafting: () => Drafting
  /** What is typed; watched. */
  read: () => DraftText
}

const pause = 900

/** Keeps it saved; `flush` answers the version that holds what is typed now. */
export function useServerDraft(options: Options) {
  const version = ref(options.drafting().draft?.version ?? 0)
  const savedAt = ref<string | null>(options.drafting().draft?.updated_at ?? null)
  const failure = ref<unknown>(null)
  /** Somebody else wrote meanwhile. */
  const isConflict = ref(false)
  let kept = JSON.stringify(options.read())
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> = Promise.resolve()

  async function save(): Promise<void> {
    const text = options.read()
    const wanted = JSON.stringify(text)
    if (wanted === kept || isConflict.value) return
    try {
      const now = await draftActs.save(options.id(), version.value, text)
      version.value = now.draft?.version ?? version.value
      savedAt.value = now.draft?.updated_at ?? null
      kept = wanted
      failure.value = null
    } catch (error) {
      isConflict.value = hasCode(error, 'precondition_failed', 'suggestion_draft_submitted')
      failure.value = isConflict.value ? null : error
      throw error
    }
  }

  /** Saves now, after what is on its way. */
  function flush(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    running = running.catch(() => undefined).then(save)
    return running
  }

  const unwatch = watch(
    () => JSON.stringify(options.read()),
    () => {
      clearTimeout(timer)
      timer = setTimeout(() => void flush().catch(() => undefined), pause)
    },
  )
  onBeforeUnmount(() => {
    unwatch()
    if (timer) void flush().catch(() => undefined)
  })

  return { version, savedAt, failure, isConflict, flush }
}
