/** The form of a record: what it begins with, what is sent. */
import * as v from 'valibot'
import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import {
  type DutyRecord,
  type DutyRecordChange,
  dutyRecordActs,
  type NewDutyRecord,
} from '@/shared/api/queries/dutyRecords'
import { usePermissions } from '@/shared/auth/permissions'
import { usualLevel } from '@/shared/forms/useDiaryUsual'
import { dayOf } from '@/shared/ui/format'
import { uuidv7 } from '@/shared/ui/ids'
import { useDialogForm } from '../../composables/dialogForm'

/** What can be changed of a record; nothing said is an empty text. */
const factsOf = (one: DutyRecord) => ({
  kind: one.kind as string,
  held_on: one.held_on,
  title: one.title,
  note: one.note ?? '',
  hours: one.hours ? String(one.hours) : '',
})
type Facts = ReturnType<typeof factsOf>

const text = v.pipe(v.string(), v.trim())
const isHours = (typed: string) =>
  typed === '' || (/^\d+$/.test(typed) && Number(typed) >= 1 && Number(typed) <= 1000)

/** `one` is the record that is changed, in its newest state; none when a new one is entered. */
export function useRecordForm(one: () => DutyRecord | undefined, close: () => void) {
  const { t } = useI18n()
  const { is } = usePermissions()
  const router = useRouter()
  const was = one()
  const seen = was ? factsOf(was) : null
  const isForOthers = !was && is('county', 'township')
  const key = uuidv7()
  let made = ''
  const form = useDialogForm({
    stale: ['duty_records'],
    done: () => t(was ? 'duty_records.form.saved' : 'duty_records.form.entered'),
    close: () => {
      close()
      if (made) void router.push({ name: 'duty_record', params: { id: made } })
    },
    kept: { name: `duty_record/${was?.id ?? 'new'}`, written: ['title', 'note'] },
    schema: v.object({
      level: v.string(),
      deputy_id: isForOthers ? v.pipe(v.array(v.string()), v.minLength(1, 'choose')) : v.any(),
      kind: v.pipe(v.string(), v.minLength(1, 'choose')),
      held_on: v.pipe(v.string(), v.minLength(1, 'required')),
      title: v.pipe(text, v.minLength(2, 'too_short'), v.maxLength(100, 'too_long')),
      note: v.pipe(text, v.maxLength(2000, 'too_long')),
      hours: v.pipe(text, v.check(isHours, 'hours')),
      is_late: v.boolean(),
    }),
    initial: {
      level: is('county') ? 'county' : usualLevel(),
      deputy_id: [] as string[],
      ...(seen ?? { kind: '', held_on: dayOf(Date.now()), title: '', note: '', hours: '' }),
      is_late: false,
    },
    submit: async ({ level, deputy_id, is_late, ...said }) => {
      const now = one()
      if (now && seen) {
        await dutyRecordActs.update(now, changeOf(seen, said))
        return
      }
      const { note, hours, kind, ...needed } = said
      const body = {
        level,
        kind,
        ...needed,
        ...(isForOthers ? { deputy_id: (deputy_id as string[])[0] } : {}),
        ...(note ? { note } : {}),
        ...(hours ? { hours: Number(hours) } : {}),
        ...(is_late ? { is_late } : {}),
      } as NewDutyRecord
      made = (await dutyRecordActs.enter(body, key)).id
    },
  })
  return { ...form, isForOthers }
}

/** Only what a person changed is sent; what was emptied is taken away. */
function changeOf(seen: Facts, said: Facts): DutyRecordChange {
  const names = (Object.keys(seen) as (keyof Facts)[]).filter((name) => seen[name] !== said[name])
  const pairs = names.map((name) => {
    if (said[name] === '') return [name, null]
    return [name, name === 'hours' ? Number(said[name]) : said[name]]
  })
  return Object.fromEntries(pairs) as DutyRecordChange
}
