/** The form of a training: what it begins with, what is sent. */
import * as v from 'valibot'
import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import {
  type NewTraining,
  type Training,
  trainingActs,
  type TrainingChange,
} from '@/shared/api/queries/trainings'
import { trainingKinds } from '@/shared/domain/trainings'
import { dayOf } from '@/shared/ui/format'
import { uuidv7 } from '@/shared/ui/ids'
import { useDialogForm } from '../../composables/dialogForm'

/** What can be changed of what is planned; nothing said is an empty text. */
export const factsOf = (one: Training) => ({
  kind: one.kind as string,
  title: one.title,
  content: one.content ?? '',
  place: one.place ?? '',
  organiser: one.organiser,
  begins_on: one.begins_on,
  ends_on: one.ends_on,
  hours: String(one.hours),
})
export type TrainingFacts = ReturnType<typeof factsOf>

/** What is different now from what somebody had seen. */
export const changed = (seen: TrainingFacts, now: TrainingFacts) =>
  (Object.keys(now) as (keyof TrainingFacts)[]).filter((key) => seen[key] !== now[key])

const text = v.pipe(v.string(), v.trim())
const isHours = (words: string) => /^\d{1,3}$/.test(words) && Number(words) >= 1

interface Options {
  /** The training that is changed, in its newest state; none when a new one is planned. */
  one: () => Training | undefined
  close: () => void
}

export function useTrainingForm({ one, close }: Options) {
  const { t } = useI18n()
  const router = useRouter()
  const was = one()
  const seen = was ? factsOf(was) : null
  const key = uuidv7()
  let made = ''
  const form = useDialogForm({
    stale: ['trainings'],
    done: () => t(was ? 'trainings.saved' : 'trainings.planned'),
    close: () => {
      close()
      if (made) void router.push({ name: 'training', params: { id: made } })
    },
    kept: {
      name: `training/${was?.id ?? 'new'}`,
      written: ['title', 'place', 'content', 'organiser'],
    },
    schema: v.object({
      level: v.picklist(['township', 'county'], 'choose'),
      kind: v.picklist(trainingKinds as readonly string[], 'choose'),
      title: v.pipe(text, v.minLength(2, 'too_short'), v.maxLength(100, 'too_long')),
      hours: v.pipe(text, v.check(isHours, 'training_hours')),
      begins_on: v.pipe(v.string(), v.minLength(1, 'required')),
      ends_on: v.string(),
      organiser: v.pipe(text, v.minLength(2, 'too_short'), v.maxLength(100, 'too_long')),
      place: v.pipe(text, v.maxLength(100, 'too_long')),
      content: v.pipe(text, v.maxLength(2000, 'too_long')),
    }),
    initial: {
      level: (was?.level ?? 'township') as NewTraining['level'],
      ...(seen ?? {
        kind: 'performance' as string,
        title: '',
        hours: '',
        begins_on: dayOf(Date.now()),
        ends_on: '',
        organiser: '',
        place: '',
        content: '',
      }),
    },
    submit: async ({ level, ...said }) => {
      const now = one()
      if (now && seen) {
        // Only what a person changed is sent; what was emptied is taken away.
        const pairs = changed(seen, said)
          .filter((name) => name !== 'ends_on' || said.ends_on !== '')
          .map((name) => [name, name === 'hours' ? Number(said.hours) : said[name] || null])
        await trainingActs.update(now, Object.fromEntries(pairs) as TrainingChange)
        return
      }
      const { place, content, ends_on, hours, ...needed } = said
      const body = {
        level,
        ...needed,
        hours: Number(hours),
        ...(ends_on ? { ends_on } : {}),
        ...(place ? { place } : {}),
        ...(content ? { content } : {}),
      } as NewTraining
      made = (await trainingActs.plan(body, key)).id
    },
  })
  return { ...form, seen }
}
