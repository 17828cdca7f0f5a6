/** A form of an act on a visit: where it goes, what it renews, where one goes then. */
import type { Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { type DeputyVisit, touchedByDeputyVisits } from '@/shared/api/queries/deputyVisits'
import type { FormOptions } from '@/shared/forms/useForm'
import type { Draft } from '@/shared/offline/drafts'
import { useOutboxForm } from '../../../useOutboxForm'
import type { Act } from '../looks'

interface Options<In extends object, Out> extends Pick<FormOptions<In, Out>, 'schema' | 'initial'> {
  one: () => DeputyVisit
  act: Act
  written: (keyof In & string)[]
  /** The path below the visit. */
  path: string
  files?: Ref<Draft['files']>
  body: (said: Out) => Record<string, unknown>
}

export function useActForm<In extends object, Out>(options: Options<In, Out>) {
  const { t } = useI18n()
  const { one, act, path, body, files, ...rest } = options
  const { id } = one()
  const to = { name: 'deputy_visit', params: { id, part: '' } }
  const form = useOutboxForm<In, Out>({
    ...rest,
    ...(files ? { files, file_subject: 'deputy_visit' as const } : {}),
    act: { kind: 'deputy_visit_act', subject_id: id, part_id: act },
    request: (said) => ({
      title: one().title,
      path: `/deputy-visits/${id}/${path}`,
      body: body(said),
      version: one().version,
    }),
    touched: touchedByDeputyVisits,
    done: () => t(`deputy_visits.done.${act}`),
    to,
  })
  return { ...form, to }
}
