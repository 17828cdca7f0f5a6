/** What is next of an appraisal, what may be done, and the acts that need nothing but a yes. */
import { computed, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import {
  appraisalAction,
  appraisalActs,
  type DeputyAppraisal,
  type DeputyAppraisalActionKey,
  useAppraisalAct,
} from '@/shared/api/queries/deputyAppraisals'
import { useProblemText } from '@/shared/i18n/problemText'
import { byOffer } from '../../composables/acts'
import { useFormats } from '../../composables/formats'
import { ask, complain, say } from '../../feedback'

/** What there is to do in each state, what one is asked for first. */
const order: Record<DeputyAppraisal['status'], DeputyAppraisalActionKey[]> = {
  draft: ['begin', 'edit', 'cancel'],
  open: ['close', 'papers', 'remind', 'cancel'],
  closed: ['propose', 'cancel'],
  proposed: ['decide', 'propose', 'cancel'],
  decided: [],
  cancelled: [],
}

export function useAppraisalActs(one: Ref<DeputyAppraisal | undefined>) {
  const { t } = useI18n()
  const { date } = useFormats()
  const { problemText } = useProblemText()
  const plain = {
    remind: useAppraisalAct(appraisalActs.remind),
    close: useAppraisalAct(appraisalActs.close),
  }
  const isOffice = computed(
    () =>
      !!one.value &&
      appraisalAction(one.value, 'cancel')?.code !== 'deputy_appraisal_not_your_turn',
  )
  const acts = computed(() => {
    const it = one.value
    if (!it || !isOffice.value) return []
    const [first] = order[it.status]
    return byOffer(
      order[it.status].flatMap((key) => {
        const action = appraisalAction(it, key)
        if (!action) return []
        const { allowed, reason } = action
        const name = t(
          `deputy_appraisals.act.${key === 'propose' && it.status === 'proposed' ? 'propose_again' : key}`,
        )
        return [{ key, name, allowed, reason, isQuiet: key !== first }]
      }),
    )
  })
  const sentence = computed(() => {
    const it = one.value
    if (!it) return ''
    const words = { day: date(it.due_on), n: it.rater_count - it.rated_count }
    if (it.has_rated !== null && it.status === 'open')
      return t(`deputy_appraisals.next.${it.has_rated ? 'rated' : 'rate'}`, words)
    if (!isOffice.value) return t(`deputy_appraisals.next.reader_${it.status}`, words)
    if (it.status === 'open' && words.n === 0) return t('deputy_appraisals.next.all_rated')
    return t(`deputy_appraisals.next.${it.status}`, {
      ...words,
      by: it.decided_by ?? '',
      on: date(it.decided_on),
      reason: it.cancel_reason ?? '',
    })
  })

  /** Ends the rating, or reminds; asked once. */
  async function doPlain(key: 'remind' | 'close') {
    const it = one.value
    if (!it) return
    const words = ['title', 'text', 'yes'].map((part) =>
      t(`deputy_appraisals.ask.${key}_${part}`, { n: it.rater_count - it.rated_count }),
    ) as [string, string, string]
    if (!(await ask(...words, t('common.cancel')))) return
    try {
      await plain[key].mutateAsync([it])
      say(t(`deputy_appraisals.ask.${key}_done`))
    } catch (refusal) {
      complain(problemText(refusal))
    }
  }

  return { acts, sentence, isOffice, doPlain }
}
