/** The form of one reception or of a series: each day with who is on duty, sent one after the other. */
import * as v from 'valibot'
import { ref } from 'vue'
import { type NewReception, receptionActs, useReceptionAct } from '@/shared/api/queries/receptions'
import { clockOf } from '@/shared/domain/meetings'
import { useKeptForm } from '@/shared/forms/useKeptForm'
import { uuidv7 } from '@/shared/ui/ids'

export interface RosterRow {
  /** Sent with it: repeating it has one effect. */
  key: string
  day: string
  deputy_ids: string[]
}

export const newRow = (day = '', deputy_ids: string[] = []): RosterRow => ({
  key: uuidv7(),
  day,
  deputy_ids,
})

const clock = v.pipe(
  v.string(),
  v.check((text) => clockOf(text) !== null, 'reception_clock'),
  v.transform((text) => clockOf(text) ?? text),
)

export const clockSchema = clock

/** A day and a time of it in China. */
export const instantOf = (day: string, time: string) => `${day}T${time}:00+08:00`

export function useRosterForm(station: string) {
  const plan = useReceptionAct(receptionActs.plan)
  /** What was planned before the server refused one. */
  const done = ref<{ id: string; day: string }[]>([])
  /** The day that was refused. */
  const refused = ref('')
  const form = useKeptForm({
    kept: { name: 'receptions/new', written: ['rows', 'notice'] },
    schema: v.pipe(
      v.object({
        station_id: v.pipe(v.string(), v.minLength(1, 'choose')),
        from: clock,
        until: clock,
        rows: v.array(
          v.object({
            key: v.string(),
            day: v.pipe(v.string(), v.minLength(1, 'required')),
            deputy_ids: v.pipe(v.array(v.string()), v.minLength(1, 'choose')),
          }),
        ),
        notice: v.pipe(v.string(), v.trim(), v.maxLength(1000, 'too_long')),
      }),
      v.forward(
        v.check((it) => it.until > it.from, 'reception_until'),
        ['until'],
      ),
    ),
    initial: {
      station_id: station,
      from: '9:00',
      until: '11:30',
      rows: [newRow()],
      notice: '',
    },
    submit: async ({ station_id, from, until, rows, notice }) => {
      refused.value = ''
      const days = [...rows].sort((a, b) => a.day.localeCompare(b.day))
      for (const { key, day, deputy_ids } of days) {
        const body: NewReception = {
          station_id,
          begins_at: instantOf(day, from),
          ends_at: instantOf(day, until),
          deputy_ids,
          ...(notice ? { notice } : {}),
        }
        try {
          const { id } = await plan.mutateAsync([body, key])
          done.value.push({ id, day })
        } catch (refusal) {
          refused.value = day
          throw refusal
        }
        // What is on the roster is not sent again.
        const at = form.values.rows.findIndex((row) => row.key === key)
        if (at >= 0) form.values.rows.splice(at, 1)
      }
    },
  })
  return { ...form, done, refused }
}
