/** “I am here”, with one tap, of a deputy who is on duty alone; without network, too. */
import { useQueryClient } from '@tanstack/vue-query'
import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { type Reception, touchedByReceptions } from '@/shared/api/queries/receptions'
import { dutyBody } from '@/shared/domain/receptions'
import { useOutbox } from '@/shared/offline/useOutbox'
import { say } from '../../feedback'
import { sendOrWait } from '../../sendOrWait'
import { useReceptionRights } from './useReceptionRights'
import { useReceptionTitle } from './useReceptionTitle'

export function useArrival(one: () => Reception) {
  const { t } = useI18n()
  const client = useQueryClient()
  const outbox = useOutbox()
  const titleOf = useReceptionTitle()
  const { me } = useReceptionRights(one)
  const isBusy = ref(false)
  const failure = ref<unknown>(null)
  const renew = () =>
    Promise.all(
      [...touchedByReceptions, ['inbox'], ['home']].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    )

  async function arrive() {
    const sheet = { present: [me], reasons: {} }
    isBusy.value = true
    failure.value = null
    try {
      const outcome = await sendOrWait(outbox, {
        kind: 'reception_presences',
        title: titleOf(one()),
        path: `/receptions/${one().id}/presences`,
        body: { ...dutyBody(sheet) },
        version: one().version,
        subject_id: one().id,
        files: [],
        draft: sheet,
      })
      if (outcome === 'sent') await renew()
      say(t(outcome === 'sent' ? 'receptions.attend.done' : 'phone.queued'))
    } catch (refusal) {
      failure.value = refusal
      await renew()
    } finally {
      isBusy.value = false
    }
  }

  return { arrive, isBusy, failure }
}
