/** Acts of one tap on a record, through the outbox: sent at once, or as soon as there is network. */
import { useQueryClient } from '@tanstack/vue-query'
import { computed, ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { ApiError } from '@/shared/api/problem'
import type { NewOutboxItem } from '@/shared/offline/outbox'
import { useOutbox } from '@/shared/offline/useOutbox'
import { say } from './feedback'
import { sending, sendOrWait } from './sendOrWait'

interface Target {
  id: string
  /** Null where the server asks for none. */
  version: number | null
  title: string
}

/** What is different from an ordinary POST about the record. */
type More = Partial<Pick<NewOutboxItem, 'method' | 'path' | 'version' | 'part_id' | 'seen'>>

/** What was done to a record here and is not with the server; nothing more is done until it is. */
export function useHeld(id: () => string | undefined) {
  const { items } = useOutbox()
  return computed(() => {
    const of = id()
    return of === sending.value ? [] : items.value.filter((item) => item.subject_id === of)
  })
}

/** On the record that `one` shows: its page is called `page`, at the server it stands below `path`. */
export function useActs(page: string, path: string, one: () => Target | undefined) {
  const { t } = useI18n()
  const client = useQueryClient()
  const outbox = useOutbox()
  const isSending = ref(false)
  const failure = shallowRef<unknown>(null)
  const held = useHeld(() => one()?.id)

  /** Says what became of it; throws what the server refused. Null when there was nothing to do. */
  async function tell(
    step: string,
    body: object,
    [name, done]: readonly [name: string, done: string],
    more: More = {},
  ): Promise<'sent' | 'waiting' | null> {
    const it = one()
    if (!it || isSending.value) return null
    failure.value = null
    isSending.value = true
    const renew = () => client.invalidateQueries({}, { cancelRefetch: false })
    try {
      const outcome = await sendOrWait(outbox, {
        kind: 'act',
        name,
        page: { name: page, params: { id: it.id } },
        title: it.title,
        path: `/${path}/${it.id}${step && `/${step}`}`,
        body: { ...body },
        version: it.version,
        subject_id: it.id,
        files: [],
        draft: null,
        ...more,
      })
      // What is gone is not asked for again.
      if (outcome === 'sent' && more.method !== 'DELETE') await renew()
      say(outcome === 'sent' ? done : t('phone.queued'))
      return outcome
    } catch (refusal) {
      // Somebody else was faster: the page shows what there is now.
      if (refusal instanceof ApiError) await renew()
      throw refusal
    } finally {
      isSending.value = false
    }
  }

  /** The same; the page shows a refusal. */
  async function act(...given: Parameters<typeof tell>) {
    try {
      return await tell(...given)
    } catch (refusal) {
      failure.value = refusal
      return null
    }
  }

  return { act, tell, held, isSending, failure }
}
