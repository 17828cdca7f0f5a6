/** A form about a record: what is sent, what it renews, where one goes then. */
import type { Ref } from 'vue'
import { touchedByDuty, type DutyRecord } from '@/shared/api/queries/dutyRecords'
import type { FormOptions } from '@/shared/forms/useForm'
import type { Draft } from '@/shared/offline/drafts'
import { useOutboxForm } from '../../../useOutboxForm'
import type { DutyFacts } from '../facts'

interface Options<In extends { seen: DutyFacts }, Out> extends Pick<
  FormOptions<In, Out>,
  'schema' | 'initial'
> {
  one: () => DutyRecord
  kind: 'duty_change' | 'duty_withdraw'
  written: (keyof In & string)[]
  files?: Ref<Draft['files']>
  body: (said: Out) => Record<string, unknown>
  done: () => string
}

/** `seen` goes along with the draft: whoever comes back to it is told what changed meanwhile. */
export function useDutyForm<In extends { seen: DutyFacts }, Out>(options: Options<In, Out>) {
  const { one, kind, body, files, ...rest } = options
  const { id } = one()
  return useOutboxForm<In, Out>({
    ...rest,
    ...(files ? { files, file_subject: 'duty_record' as const } : {}),
    act: { kind, subject_id: id },
    request: (said) => ({
      title: one().title,
      version: one().version,
      body: body(said),
      ...(kind === 'duty_change'
        ? { path: `/duty-records/${id}`, method: 'PATCH' as const }
        : { path: `/duty-records/${id}/withdrawals` }),
    }),
    touched: touchedByDuty,
    to: { name: 'duty_record', params: { id, part: '' } },
  })
}
