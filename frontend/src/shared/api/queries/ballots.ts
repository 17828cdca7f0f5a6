/** Ballots of a meeting (表决、选举、测评) from the server: lists, one, its roll, and every act on it. */
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue, watch } from 'vue'
import { uuidv7 } from '../../ui/ids'
import { api, ifMatch, unwrap } from '../client'
import type { Answer, Body, Query } from '../types'
import { useRecordAct } from './recordAct'

export type Ballot = Answer<'/ballots/{id}', 'get'>
export type BallotItem = Answer<'/ballots', 'get'>['items'][number]
export type BallotQuery = Query<'/ballots'>
export type BallotStatus = BallotItem['status']
export type BallotSubject = BallotItem['subject']
export type BallotMethod = BallotItem['method']
export type BallotRound = BallotItem['round']
export type BallotActionKey = Ballot['actions'][number]['key']
export type BallotChoice = Ballot['choices'][number]
export type BallotResult = NonNullable<Ballot['result']>
export type BallotOffice = NonNullable<Ballot['rule']['office']>
export type BallotThreshold = Ballot['rule']['threshold']
export type BallotRoll = Answer<'/ballots/{id}/roll', 'get'>
export type NewBallot = Body<'/ballots', 'post'>
export type BallotSheetInput = Body<'/ballots/{id}/sheets', 'post'>
export type BallotCandidate = Body<'/ballots/{id}/options', 'put'>['candidates'][number]
export type BallotTellerSeat = Body<'/ballots/{id}/tellers', 'put'>['tellers'][number]

export const ballotKeys = {
  all: ['ballots'] as const,
  one: (id: string) => ['ballots', 'one', id] as const,
}

/** Most ballots of one meeting read at once: an election session has some tens. */
const most = 200

/** All ballots of a meeting, oldest first; looked at again while something goes on. */
export function useBallots(
  query: MaybeRefOrGetter<BallotQuery>,
  every?: MaybeRefOrGetter<number | false>,
) {
  return useQuery({
    queryKey: computed(() => ['ballots', 'list', toValue(query)] as const),
    queryFn: async ({ signal }) => {
      const asked = { limit: most, ...toValue(query) }
      const { items } = await unwrap(api.GET('/ballots', { params: { query: asked }, signal }))
      return [...items].reverse()
    },
    enabled: computed(() => toValue(query).meeting_id !== ''),
    // A function would be asked again only when something was fetched.
    refetchInterval: computed(() => toValue(every) ?? false),
    placeholderData: keepPreviousData,
  })
}

const live: readonly BallotStatus[] = ['open', 'closed', 'counted']

/** Whether others change it now: those who vote and count, and before it the tellers who take their codes. */
const isMoving = ({ status, method }: BallotItem) =>
  live.includes(status) || (status === 'draft' && method === 'secret_electronic')

/** One ballot; looked at again every few seconds as long as others change it. */
export function useBallot(id: MaybeRefOrGetter<string>, every = 3_000) {
  return useQuery({
    queryKey: computed(() => ballotKeys.one(toValue(id))),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/ballots/{id}', { params: { path: { id: toValue(id) } }, signal })),
    enabled: computed(() => toValue(id) !== ''),
    refetchInterval: ({ state }) => (state.data && isMoving(state.data) ? every : false),
  })
}

/** Who may vote and who has; who said what once a vote by name is announced. */
export function useBallotRoll(
  id: MaybeRefOrGetter<string>,
  enabled: MaybeRefOrGetter<boolean> = true,
) {
  return useQuery({
    queryKey: computed(() => ['ballots', 'roll', toValue(id)] as const),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/ballots/{id}/roll', { params: { path: { id: toValue(id) } }, signal })),
    enabled: computed(() => toValue(enabled)),
    placeholderData: keepPreviousData,
  })
}

/**
 * How many took a paper in a vote by the system, which then needs the sheets of two people, too; 0 for
 * any other vote.
 */
export function usePapersOut(one: MaybeRefOrGetter<Ballot | undefined>) {
  const asked = computed(() => {
    const it = toValue(one)
    return it?.method === 'secret_electronic' && it.status !== 'draft' ? it : null
  })
  const id = () => asked.value?.id ?? ''
  const { data, refetch } = useBallotRoll(id, () => asked.value !== null)
  watch(
    () => [asked.value?.voted_count, asked.value?.status],
    () => asked.value && void refetch(),
  )
  return computed(() =>
    asked.value ? (data.value?.people ?? []).filter((it) => it.channel === 'paper').length : 0,
  )
}

/** The hashes of all sealed ballots, from closing on. */
export function useBallotReceipts(
  id: MaybeRefOrGetter<string>,
  enabled: MaybeRefOrGetter<boolean>,
) {
  return useQuery({
    queryKey: computed(() => ['ballots', 'receipts', toValue(id)] as const),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/ballots/{id}/receipts', { params: { path: { id: toValue(id) } }, signal })),
    enabled: computed(() => toValue(enabled)),
  })
}

type Target = Pick<Ballot, 'id' | 'version'>

const seen = (target: Target) => ({
  params: { path: { id: target.id }, header: ifMatch(target.version) },
})
const once = (id: string) => ({
  params: { path: { id }, header: { 'Idempotency-Key': uuidv7() } },
})

/** The acts. Those that decide something send the version the person looked at. */
export const ballotActs = {
  create: (body: NewBallot, key: string) =>
    unwrap(api.POST('/ballots', { params: { header: { 'Idempotency-Key': key } }, body })),
  update: (target: Target, body: Body<'/ballots/{id}', 'patch'>) =>
    unwrap(api.PATCH('/ballots/{id}', { ...seen(target), body })),
  remove: (target: Target) => unwrap(api.DELETE('/ballots/{id}', seen(target))),
  saveOptions: (target: Target, candidates: BallotCandidate[], by_strokes: boolean) =>
    unwrap(api.PUT('/ballots/{id}/options', { ...seen(target), body: { candidates, by_strokes } })),
  saveTellers: (target: Target, tellers: BallotTellerSeat[]) =>
    unwrap(api.PUT('/ballots/{id}/tellers', { ...seen(target), body: { tellers } })),
  /** My code as a teller: shown this once. */
  takeCode: (id: string) => unwrap(api.POST('/ballots/{id}/codes', { params: { path: { id } } })),
  open: (target: Target) => unwrap(api.POST('/ballots/{id}/openings', seen(target))),
  vote: (id: string, choice: BallotChoice) =>
    unwrap(api.POST('/ballots/{id}/votes', { params: { path: { id } }, body: { choice } })),
  /** In secret. No key goes with it: nothing may lead from the request to the ballot. */
  cast: (id: string, choice: BallotChoice) =>
    unwrap(api.POST('/ballots/{id}/casts', { params: { path: { id } }, body: { choice } })),
  givePapers: (id: string, person_ids: string[]) =>
    unwrap(api.POST('/ballots/{id}/papers', { ...once(id), body: { person_ids } })),
  close: (id: string) => unwrap(api.POST('/ballots/{id}/closings', { params: { path: { id } } })),
  handIn: (id: string, body: BallotSheetInput) =>
    unwrap(api.POST('/ballots/{id}/sheets', { ...once(id), body })),
  count: (id: string, codes: Body<'/ballots/{id}/counts', 'post'>['codes'] = []) =>
    unwrap(api.POST('/ballots/{id}/counts', { params: { path: { id } }, body: { codes } })),
  announce: (target: Target) => unwrap(api.POST('/ballots/{id}/announcements', seen(target))),
  annul: (target: Target, reason: string) =>
    unwrap(api.POST('/ballots/{id}/annulments', { ...seen(target), body: { reason } })),
  nextRound: (id: string, round: BallotRound) =>
    unwrap(api.POST('/ballots/{id}/rounds', { ...once(id), body: { round } })),
}

/** Runs an act on a ballot. */
export function useBallotAct<A extends unknown[], R>(act: (...args: A) => Promise<R>) {
  return useRecordAct([ballotKeys.all], act)
}
