/** A sitting is closed after one question. */
import { useI18n } from 'vue-i18n'
import {
  type Meeting,
  meetingActs,
  type Sitting,
  useMeetingAct,
} from '@/shared/api/queries/meetings'
import { useProblemText } from '@/shared/i18n/problemText'
import { ask, complain, say } from '../../feedback'

export function useSittingClosing() {
  const { t } = useI18n()
  const { problemText } = useProblemText()
  const closing = useMeetingAct(meetingActs.closeSitting)
  return async (one: Meeting, sitting: Sitting) => {
    const name = t('meetings.sittings.close')
    const text = t('meetings.sittings.ask_close', { name: sitting.title })
    if (!(await ask(name, text, name, t('common.cancel')))) return
    try {
      await closing.mutateAsync([one, sitting.id])
      say(t('meetings.sittings.closed_now'))
    } catch (refusal) {
      complain(problemText(refusal))
    }
  }
}
