/** A form of an act on an activity: where it goes, what it renews, where one goes then. */
import type { Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { type GroupActivity, touchedByActivities } from '@/shared/api/queries/groupActivities'
import type { FormOptions } from '@/shared/forms/useForm'
import type { Draft } from '@/shared/offline/drafts'
import { useOutboxForm } from '../../../useOutboxForm'
import type { Facts } from '../useFacts'

interface Options<In extends { seen: Facts }, Out> extends Pick<
  FormOptions<In, Out>,
  'schema' | 'initial'
> {
  one: () => GroupActivity
  kind: 'group_change' | 'group_cancel' | 'group_step' | 'group_presences'
  /** The step it is about. */
  of?: string
  written: (keyof In & string)[]
  /** The path below the activity; none changes the activity itself. */
  path?: string
  body: (said: Out) => Record<string, unknown>
  files?: Ref<Draft['files']>
  /** What the outbox calls it, unless by the theme. */
  title?: () => string
}

/** `seen` goes along with the draft: whoever comes back to it is told what changed meanwhile. */
export function useActivityForm<In extends { seen: Facts }, Out>(options: Options<In, Out>) {
  const { t } = useI18n()
  const { one, kind, of, path, files } = options
  const { id } = one()
  const to = { name: 'group_activity', params: { id, part: '', of: '' } }
  const form = useOutboxForm<In, Out>({
    act: { kind, subject_id: id, part_id: of },
    written: options.written,
    schema: options.schema,
    initial: options.initial,
    request: (said) => ({
      title: options.title?.() ?? one().title,
      path: `/group-activities/${id}${path ? `/${path}` : ''}`,
      ...(path ? {} : { method: 'PATCH' as const }),
      body: options.body(said),
      version: one().version,
    }),
    ...(files && { files, file_subject: 'group_activity' as const }),
    touched: touchedByActivities,
    done: () => t(`group_activities.sent.${kind}`),
    to,
  })
  return { ...form, to }
}
