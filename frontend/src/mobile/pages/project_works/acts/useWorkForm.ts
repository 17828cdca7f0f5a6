/** A form of an act on a project that is carried out: where it goes, what it renews, where one goes then. */
import { useI18n } from 'vue-i18n'
import { type ProjectWork, touchedByWorks } from '@/shared/api/queries/projectWorks'
import type { FormOptions } from '@/shared/forms/useForm'
import type { OutboxItem } from '@/shared/offline/outbox'
import { useOutboxForm } from '../../../useOutboxForm'

interface Options<In extends object, Out> extends Pick<FormOptions<In, Out>, 'schema' | 'initial'> {
  one: () => ProjectWork
  kind: OutboxItem['kind']
  /** The task, problem or question it is about. */
  of?: string
  written: (keyof In & string)[]
  /** The path below the project. */
  path: string
  body: (values: Out) => Record<string, unknown>
  /** What many do at the same time is based on no version. */
  isShared?: boolean
  /** The part one goes to. */
  to: string
}

export function useWorkForm<In extends object, Out>(options: Options<In, Out>) {
  const { t } = useI18n()
  const { one, kind, of } = options
  const { id } = one()
  const to = { name: 'project_work', params: { id, part: options.to, of: '' } }
  const form = useOutboxForm<In, Out>({
    act: { kind, subject_id: id, part_id: of },
    written: options.written,
    schema: options.schema,
    initial: options.initial,
    request: (values) => ({
      title: one().title,
      path: `/project-works/${id}/${options.path}`,
      body: options.body(values),
      version: options.isShared ? null : one().version,
    }),
    touched: touchedByWorks,
    done: () => t(`project_works.sent.${kind}`),
    to,
  })
  return { ...form, to }
}
