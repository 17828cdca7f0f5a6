/** The form of an entry: what it begins with, what is sent. */
import * as v from 'valibot'
import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import {
  diaryActs,
  type DiaryChange,
  type DiaryEntry,
  type NewDiaryEntry,
} from '@/shared/api/queries/diaryEntries'
import { changeBody, factsOf, newBody, noFacts } from '@/shared/domain/diaryEntries'
import { diaryFields } from '@/shared/forms/diaryEntries'
import { usualLevel } from '@/shared/forms/useDiaryUsual'
import { dayOf } from '@/shared/ui/format'
import { uuidv7 } from '@/shared/ui/ids'
import { useDialogForm } from '../../composables/dialogForm'

/** `one` is the entry that is changed, in its newest state; none when a new one is written. */
export function useEntryForm(one: () => DiaryEntry | undefined, close: () => void) {
  const { t } = useI18n()
  const router = useRouter()
  const was = one()
  const seen = was ? factsOf(was) : null
  const isLetter = !!was?.message_id
  const key = uuidv7()
  let made = ''
  const form = useDialogForm({
    stale: ['diary_entries'],
    done: () => t('diary_entries.saved'),
    close: () => {
      close()
      if (made) void router.push({ name: 'diary_entry', params: { id: made } })
    },
    kept: {
      name: `diary_entry/${was?.id ?? 'new'}`,
      written: ['content', 'village', 'place', 'people', 'handled_note'],
    },
    schema: v.object({
      ...diaryFields,
      content: isLetter ? v.string() : diaryFields.content,
      level: v.string(),
    }),
    initial: { ...(seen ?? noFacts(dayOf(Date.now()))), level: usualLevel() },
    submit: async ({ level, ...said }) => {
      const now = one()
      if (now && seen) {
        const { handled_note, follow_up_on } = said
        const change = isLetter ? { handled_note, follow_up_on } : said
        await diaryActs.update(now, changeBody(seen, change) as DiaryChange)
        return
      }
      const body = { level, ...newBody(said) } as unknown as NewDiaryEntry
      made = (await diaryActs.record(body, key)).id
    },
  })
  return { ...form, seen, isLetter }
}
