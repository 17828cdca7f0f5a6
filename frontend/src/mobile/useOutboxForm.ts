/**
 * A form whose act goes through the outbox: kept while it is written, sent at once or as soon as there
 * is network. Needs the words `write`.
 */
import { type QueryKey, useQueryClient } from '@tanstack/vue-query'
import { ref, type Ref, toRaw } from 'vue'
import { useI18n } from 'vue-i18n'
import { type RouteLocationRaw, useRouter } from 'vue-router'
import { showFirstProblem } from '@/shared/forms/firstProblem'
import type { FormOptions } from '@/shared/forms/useForm'
import type { Draft } from '@/shared/offline/drafts'
import { draftForm, type NewOutboxItem } from '@/shared/offline/outbox'
import { useOutbox } from '@/shared/offline/useOutbox'
import { say } from './feedback'
import { missedBy, sendOrWait } from './sendOrWait'
import { useWritingForm } from './useWritingForm'

type Act = Pick<NewOutboxItem, 'kind' | 'subject_id' | 'part_id' | 'name' | 'page' | 'form'>

interface Options<In extends object, Out> extends Pick<FormOptions<In, Out>, 'schema' | 'initial'> {
  /** What it is about; also the name under which it is kept, unless that is another one. */
  act: Act
  kept?: string
  /** The record comes later: `begin` fills the form. */
  isLater?: boolean
  /** The fields that make it worth keeping. */
  written: (keyof In & string)[]
  /** Title, path, body and version of the request; its method unless it is a POST; what comes next. */
  request: (
    values: Out,
  ) => Pick<NewOutboxItem, 'title' | 'path' | 'method' | 'body' | 'version' | 'seen' | 'then'>
  /** Pictures and papers that go along, and the kind of record they hang on. */
  files?: Ref<Draft['files']>
  file_subject?: NonNullable<NewOutboxItem['file_subject']>
  /** What shows the record. */
  touched: readonly QueryKey[]
  /** What is said once it has arrived. */
  done: () => string
  /** Where one goes then; nowhere when the form stands on the page of its record. */
  to?: RouteLocationRaw | (() => RouteLocationRaw | undefined)
}

/** Makes the form; `finish` sends it, tells what became of it and goes on. */
export function useOutboxForm<In extends object, Out>(options: Options<In, Out>) {
  const { t } = useI18n()
  const router = useRouter()
  const client = useQueryClient()
  const outbox = useOutbox()
  const { kind, subject_id, part_id, form: name } = options.act
  let outcome: 'sent' | 'waiting' = 'sent'
  /** What comes next did not go through with it. */
  let isLeft = false
  /** So many versions somebody else made after this person had looked. */
  const missed = ref(0)
  const renew = () =>
    Promise.all(
      [...options.touched, ['inbox'], ['home']].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    )
  const form = useWritingForm<In, Out>({
    kept: {
      name: options.kept ?? name ?? draftForm(kind, subject_id, part_id),
      written: options.written,
      isLater: options.isLater ?? false,
      files: options.files,
    },
    schema: options.schema,
    initial: options.initial,
    submit: async (values) => {
      const request = options.request(values)
      try {
        outcome = await sendOrWait(outbox, {
          ...options.act,
          ...request,
          files: (options.files?.value ?? []).map((file) => ({
            ...toRaw(file),
            attachment_id: null,
          })),
          ...(options.file_subject && { file_subject: options.file_subject }),
          // What is kept is plain data, also where a value has parts.
          draft: { ...toRaw(form.values) },
        })
        isLeft = !!request.then && outbox.items.value.some((item) => item.subject_id === subject_id)
      } catch (refusal) {
        missed.value = missedBy(request.version, refusal)
        // Somebody else was faster: the next attempt is made on what there is now.
        await renew()
        throw refusal
      }
    },
  })

  async function finish(): Promise<void> {
    if (!(await form.send())) return showFirstProblem()
    if (outcome === 'waiting') say(t('phone.queued'))
    if (outcome === 'waiting' || isLeft) return void router.replace({ name: 'outbox' })
    await renew()
    say(options.done())
    const to = typeof options.to === 'function' ? options.to() : options.to
    if (to) await router.replace(to)
  }

  return { ...form, missed, finish }
}
