/** What a visit says of itself: the next step, what may be done, its course, its facts, what came of it. */
import { computed, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import type { DeputyVisit, DeputyVisitActionKey } from '@/shared/api/queries/deputyVisits'
import { usePermissions } from '@/shared/auth/permissions'
import { deputyVisitAction, visitStanding } from '@/shared/domain/deputyVisits'
import { timeOf } from '@/shared/ui/format'
import type { CourseStep } from '../../components/CourseSteps.vue'
import { byOffer } from '../../composables/acts'
import { useFormats } from '../../composables/formats'

/** What there is to do in each state, what one is asked for first. */
const orders: Record<DeputyVisit['status'], DeputyVisitActionKey[]> = {
  requested: ['arrange', 'refuse', 'cancel'],
  arranged: ['confirm', 'move', 'record', 'arrange', 'cancel'],
  move_asked: ['arrange', 'cancel'],
  confirmed: ['record', 'cancel'],
  held: ['answer', 'record', 'convert'],
  answered: ['rate', 'record', 'convert'],
  closed: ['convert', 'record'],
  refused: [],
  cancelled: [],
}
const ways = ['requested', 'arranged', 'confirmed', 'held', 'answered', 'closed'] as const
/** How far each state is on that way. */
const reached: Record<DeputyVisit['status'], number> = {
  requested: 0,
  arranged: 1,
  move_asked: 1,
  confirmed: 2,
  held: 3,
  answered: 4,
  closed: 5,
  refused: -1,
  cancelled: -1,
}

export function useVisitWords(one: Ref<DeputyVisit | undefined>) {
  const { t } = useI18n()
  const { date, instant } = useFormats()
  const { is } = usePermissions()

  const sentence = computed(() => {
    const it = one.value
    if (!it) return ''
    return t(`deputy_visits.next.${visitStanding(it)}`, {
      unit: it.unit_name ?? '',
      day: date(it.held_on ?? it.visit_on ?? it.wished_on),
      move: date(it.move_to),
      due: date(it.due_on),
      reason: it.end_reason ?? it.move_reason ?? '',
    })
  })

  /** Whose part an act is not, is not offered it; what is not possible now says why. */
  const acts = computed(() => {
    const it = one.value
    if (!it) return []
    const offered = orders[it.status].flatMap((key, index) => {
      const found = deputyVisitAction(it, key)
      if (!found || found.code === 'deputy_visit_not_your_turn') return []
      if (!found.allowed && found.code === 'deputy_visit_not_in_state') return []
      const isAgain =
        (key === 'arrange' && it.unit_name !== null) || (key === 'record' && it.held_on !== null)
      // What the unit says, the office writes down only when it does not do it itself.
      const isForUnit = ['confirm', 'move', 'answer'].includes(key) && !is('undertaker')
      const word = isAgain ? `${key}_again` : isForUnit ? `${key}_for` : key
      const name = t(`deputy_visits.act.${word}`)
      const isQuiet = index > 0 || isForUnit || isAgain || key === 'convert'
      return [{ key, name, allowed: found.allowed, reason: found.reason, isQuiet }]
    })
    return byOffer(offered)
  })

  const steps = computed<CourseStep[]>(() => {
    const it = one.value
    const at = it ? reached[it.status] : -1
    if (!it || at < 0) return []
    const days: Record<(typeof ways)[number], string | null> = {
      requested: it.created_at,
      arranged: it.visit_on,
      confirmed: null,
      held: it.held_on,
      answered: it.answered_on,
      closed: null,
    }
    // With nothing asked for there is nothing to be answered.
    const shown = ways.filter((key) => key !== 'answered' || !it.held_on || it.requests !== null)
    return shown.map((key): CourseStep => {
      const index = ways.indexOf(key)
      const isDone = index < at || it.status === 'closed'
      const day = key === 'requested' ? null : days[key]
      return {
        key,
        name: t(`deputy_visits.course.${key}`),
        state: isDone || index === at ? 'done' : index === at + 1 ? 'now' : 'ahead',
        ...(day && (isDone || index === at) ? { on: date(day) } : {}),
      }
    })
  })

  const facts = computed(() => {
    const it = one.value
    if (!it) return []
    return [
      { key: 'target', value: it.target },
      { key: 'wished_on', value: date(it.wished_on) },
      { key: 'unit', value: it.unit_name },
      {
        key: 'visit_on',
        value: it.visit_on
          ? [date(it.visit_on), it.begins_at ? timeOf(it.begins_at) : ''].join(' ')
          : null,
      },
      { key: 'receiver', value: it.receiver },
      { key: 'arrange_note', value: it.arrange_note },
      {
        key: 'moved',
        value: it.move_to ? `${date(it.move_to)}　${it.move_reason ?? ''}` : null,
      },
      { key: 'end_reason', value: it.end_reason },
      { key: 'created_by', value: `${it.created_by}　${instant(it.created_at)}` },
    ]
      .filter((fact) => fact.value)
      .map((fact) => ({ ...fact, name: t(`deputy_visits.fact.${fact.key}`) }))
  })

  /** What came of it, in its order. */
  const results = computed(() => {
    const it = one.value
    if (!it) return []
    const entry = (id: string, text: string | null, aside = '', by = '') => {
      const name = t(`deputy_visits.result.${id}`)
      return text ? [{ id, name, aside, text, ...(by ? { by } : {}) }] : []
    }
    const rating = it.rating ? t(`deputy_visits.rating.${it.rating}`) : null
    return [
      ...entry('findings', it.findings, date(it.held_on), it.recorded_by ?? ''),
      ...entry('requests', it.requests),
      ...entry('spot_answer', it.spot_answer),
      ...entry('answer', it.answer, date(it.answered_on), it.answered_by ?? ''),
      ...entry('rating', rating && [rating, it.rating_note].filter(Boolean).join('　')),
    ]
  })

  return { sentence, acts, steps, facts, results }
}
