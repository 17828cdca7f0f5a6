/** A form that changes an entry: what is sent, what it renews, where one goes then. */
import type { DiaryEntry } from '@/shared/api/queries/diaryEntries'
import { type DiaryFacts, titleFrom } from '@/shared/domain/diaryEntries'
import type { FormOptions } from '@/shared/forms/useForm'
import { useOutboxForm } from '../../../useOutboxForm'

interface Options<In extends { seen: DiaryFacts }, Out> extends Pick<
  FormOptions<In, Out>,
  'schema' | 'initial'
> {
  one: () => DiaryEntry
  kind: 'diary_change' | 'diary_result'
  written: (keyof In & string)[]
  /** What is different from what the person had seen. */
  body: (said: Out) => Record<string, unknown>
  done: () => string
}

/** `seen` goes along with the draft: whoever comes back to it is told what changed meanwhile. */
export function useDiaryForm<In extends { seen: DiaryFacts }, Out>(options: Options<In, Out>) {
  const { one, kind, body, ...rest } = options
  const { id } = one()
  return useOutboxForm<In, Out>({
    ...rest,
    act: { kind, subject_id: id },
    request: (said) => ({
      title: titleFrom(one().content, { min: 2, max: 40 }),
      path: `/diary-entries/${id}`,
      method: 'PATCH',
      body: body(said),
      version: one().version,
    }),
    touched: [['diary_entries']],
    to: { name: 'diary_entry', params: { id } },
  })
}
