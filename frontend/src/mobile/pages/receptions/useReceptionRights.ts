/** What the reader may do at a reception, and what of theirs still waits on this phone. */
import { useI18n } from 'vue-i18n'
import type { Reception, ReceptionActionKey } from '@/shared/api/queries/receptions'
import { useSession } from '@/shared/auth/session'
import { receptionAction } from '@/shared/domain/receptions'
import { useOutbox } from '@/shared/offline/useOutbox'
import { dayOf } from '@/shared/ui/format'
import { useFormat } from '@/shared/ui/useFormat'

/** What was fetched before the day says “too early”; without network the phone's calendar counts. */
export function isOpenNow(one: Pick<Reception, 'actions' | 'held_on'>, key: ReceptionActionKey) {
  const action = receptionAction(one, key)
  const hasCome = action?.code === 'reception_not_yet' && one.held_on <= dayOf(Date.now())
  const isOfTheDay = key === 'receive' || key === 'attend'
  return (action?.allowed ?? false) || (isOfTheDay && hasCome)
}

export function useReceptionRights(one: () => Reception) {
  const { t } = useI18n()
  const format = useFormat()
  const { items } = useOutbox()
  const me = useSession().account?.deputy_id ?? ''
  return {
    me,
    may: (key: ReceptionActionKey) => isOpenNow(one(), key),
    /** Why not: what has to happen first, otherwise what the server says. */
    why: (key: ReceptionActionKey) => {
      const { code, reason } = receptionAction(one(), key) ?? {}
      if (code === 'reception_not_yet')
        return t('receptions.too_early', { day: format.date(one().held_on) })
      if (code === 'reception_not_in_state' && one().status === 'planned')
        return t('receptions.not_announced')
      return reason ?? null
    },
    /** Nobody else is on duty: there is nothing to be said of others. */
    isAlone: () => one().duties.length === 1 && one().duties[0]?.deputy_id === me,
    /** Who came was written here and has not arrived. */
    heldSheet: () =>
      items.value.find(
        (item) => item.kind === 'reception_presences' && item.subject_id === one().id,
      ),
    /** What visitors said was written here and has not arrived. */
    heldVisits: () =>
      items.value.filter((item) => item.kind === 'reception_visit' && item.part_id === one().id),
  }
}
