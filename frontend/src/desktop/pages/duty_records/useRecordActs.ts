/** What may be done to a record, in the order in which it is offered. */
import { computed, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import {
  type DutyRecord,
  dutyRecordActs,
  type DutyStatus,
  useDutyRecordAct,
} from '@/shared/api/queries/dutyRecords'
import { usePermissions } from '@/shared/auth/permissions'
import { dutyAction } from '@/shared/domain/duty'
import { useProblemText } from '@/shared/i18n/problemText'
import { byOffer } from '../../composables/acts'
import { complain, say } from '../../feedback'

export type RecordAct = 'verify' | 'refuse' | 'edit' | 'withdraw' | 'sample'

/** Deciding has two buttons. */
const actionOf = {
  verify: 'decide',
  refuse: 'decide',
  edit: 'edit',
  withdraw: 'withdraw',
  sample: 'sample',
} as const

/** What deciding says. */
const said: Partial<Record<RecordAct, DutyStatus>> = { verify: 'verified', refuse: 'refused' }

export function useRecordActs(one: Ref<DutyRecord | undefined>) {
  const { t } = useI18n()
  const { can } = usePermissions()
  const { problemText } = useProblemText()
  const deciding = useDutyRecordAct(dutyRecordActs.decide)
  const rights = {
    decide: 'duty_records.verify',
    edit: 'duty_records.enter',
    withdraw: 'duty_records.enter',
    sample: 'duty_records.sample',
  }
  const acts = computed(() => {
    const it = one.value
    if (!it) return []
    const keys = (Object.keys(actionOf) as RecordAct[]).flatMap((key) => {
      const action = dutyAction(it, actionOf[key])
      const isMine = can(rights[actionOf[key]]) && action?.code !== 'duty_record_not_your_turn'
      // What is derived follows its source: its page says so once.
      if (!action || !isMine || action.code === 'duty_record_derived') return []
      if (!action.allowed && key === 'refuse') return []
      // What is derived may be judged otherwise; refusing it takes its points as well as taking it back.
      if (it.origin === 'derived' && (said[key] === it.status || key === 'withdraw')) return []
      const name = t(`duty_records.action.${key}`)
      const { allowed, reason } = action
      return [{ key, name, allowed, reason, isQuiet: key !== 'verify' }]
    })
    return byOffer(keys)
  })
  const sentence = computed(() => {
    const it = one.value
    if (!it) return ''
    const decide = dutyAction(it, 'decide')
    if (it.origin === 'derived') {
      if (it.status === 'verified') return t('duty_records.next.derived')
      if (it.status === 'refused') return t('duty_records.next.derived_refused')
      if (it.status === 'pending')
        return t(`duty_records.next.derived_${decide?.allowed ? 'decide' : 'pending'}`)
    }
    if (it.status === 'pending' && decide?.allowed) return t('duty_records.next.decide')
    return t(`duty_records.next.${it.status}`)
  })

  async function verify() {
    if (!one.value) return
    try {
      await deciding.mutateAsync([one.value, { decision: 'verified' }])
      say(t('duty_records.verified'))
    } catch (refusal) {
      complain(problemText(refusal))
    }
  }

  return { acts, sentence, verify }
}
