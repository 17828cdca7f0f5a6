/** The acts that lead a ballot on: the next one, the others with their reasons, and what each asks before. */
import { computed, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import {
  type Ballot,
  type BallotActionKey,
  ballotActs,
  useBallotAct,
} from '@/shared/api/queries/ballots'
import { nextRoundOf } from '@/shared/domain/ballots'
import { useProblemText } from '@/shared/i18n/problemText'
import type { Act } from '../../components/NextActs.vue'
import { ask, complain, say } from '../../feedback'
import { type CourseAct, type Looking, mayDraftDecision, nextActOf, othersOf } from './course'

/** Acts that ask for more than a yes, in a dialog of their own. */
const inDialogs = [
  'vote',
  'nominate',
  'appoint_tellers',
  'take_code',
  'hand_in_sheet',
  'edit',
  'annul',
] as const
export type BallotDialogKey = (typeof inDialogs)[number] | 'count'
type Direct = Exclude<CourseAct, (typeof inDialogs)[number]>

/** The next act (none or one) and the others; `show` opens a dialog. */
export function useBallotCourse(
  one: Ref<Ballot | undefined>,
  looking: Ref<Looking>,
  show: (dialog: BallotDialogKey) => void,
) {
  const { t } = useI18n()
  const { problemText } = useProblemText()
  const router = useRouter()
  const running = useBallotAct((what: () => Promise<unknown>) => what())

  /** What the service refuses, in its words. */
  function refused(it: Ballot, key: CourseAct): string | null {
    if (key === 'go_meeting' || key === 'go_presidium' || key === 'draft_decision') return null
    const asked: BallotActionKey =
      key === 'vote' && it.method === 'secret_electronic' ? 'cast' : key
    const found = it.actions.find((action) => action.key === asked)
    return found?.allowed ? null : (found?.reason ?? '')
  }

  function whyNot(it: Ballot, key: CourseAct): string | null {
    const reason = refused(it, key)
    if (reason !== null) return reason
    if (key === 'open') {
      const missing = looking.value.needs.find((need) => !need.isMet && !need.isAdvised)
      return missing ? t(`ballots.need.first.${missing.key}`) : null
    }
    if (key === 'count' && it.method !== 'recorded') {
      if (it.sheets_agree === false) return t('ballots.sheets.differ')
      const needsNone =
        it.method === 'secret_electronic' && it.sheets.length === 0 && looking.value.papersOut === 0
      if (it.sheets_agree === null && !needsNone) return t('ballots.why_sheets')
    }
    if (key === 'next_round' && !nextRoundOf(it))
      return it.next_ids.length > 0 ? t('ballots.why_has_next') : t('ballots.why_no_round')
    if (key === 'draft_decision' && !mayDraftDecision(it)) return t('ballots.why_not_passed')
    return null
  }

  function actOf(it: Ballot, key: CourseAct): Act<CourseAct> {
    const reason = whyNot(it, key)
    const round = key === 'next_round' ? nextRoundOf(it) : null
    const name = round ? t(`ballots.action.to_${round}`) : t(`ballots.action.${key}`)
    return { key, name, allowed: reason === null, reason }
  }

  const key = computed(() => (one.value ? nextActOf(one.value, looking.value) : null))
  const next = computed(() => (one.value && key.value ? [actOf(one.value, key.value)] : []))
  const others = computed(() => {
    const it = one.value
    if (!it) return []
    const all = othersOf(it, looking.value).filter((other) => other !== key.value)
    // Stable: what can be done now comes first.
    return all
      .map((other) => actOf(it, other))
      .sort((a, b) => Number(b.allowed) - Number(a.allowed))
  })

  function question(it: Ballot, asked: Direct): string {
    if (asked === 'close') {
      const how = it.method === 'hands' ? 'close_hands' : 'close'
      return t(`ballots.ask.${how}`, { voted: it.voted_count ?? 0, all: it.roll_count ?? 0 })
    }
    const round = nextRoundOf(it)
    const isOfProjects = it.subject === 'selection' && (asked === 'open' || asked === 'next_round')
    return t(`ballots.ask.${asked}${isOfProjects ? '_selection' : ''}`, {
      title: it.title,
      round: round ? t(`ballots.round.${round}`) : '',
    })
  }

  async function send(it: Ballot, asked: Direct) {
    const params = { id: it.meeting_id }
    if (asked === 'open') return ballotActs.open(it)
    if (asked === 'close') return ballotActs.close(it.id)
    if (asked === 'count') return ballotActs.count(it.id)
    if (asked === 'announce') return ballotActs.announce(it)
    if (asked === 'delete') {
      await ballotActs.remove(it)
      return router.replace({ name: 'meeting', params, query: { tab: 'ballots' } })
    }
    const made = await ballotActs.nextRound(it.id, nextRoundOf(it) ?? 'again')
    return router.push({ name: 'ballot', params: { ...params, ballot: made.id } })
  }

  async function act(asked: CourseAct) {
    const it = one.value
    if (!it) return
    const dialog = inDialogs.find((known) => known === asked)
    if (dialog) return show(dialog)
    if (asked === 'count' && it.method === 'secret_electronic') return show('count')
    if (asked === 'go_meeting')
      return void router.push({ name: 'meeting', params: { id: it.meeting_id } })
    if (asked === 'go_presidium') return void router.push({ name: 'presidium' })
    if (asked === 'draft_decision')
      return void router.push({
        name: 'new_decision',
        query: { meeting: it.meeting_id, ballot: it.id },
      })
    const direct = asked as Direct
    const name = actOf(it, direct).name
    if (!(await ask(name, question(it, direct), name, t('common.cancel')))) return
    try {
      await running.mutateAsync([() => send(it, direct)])
      say(t(`ballots.done.${direct}`))
    } catch (refusal) {
      complain(problemText(refusal))
    }
  }

  return { next, others, act }
}
