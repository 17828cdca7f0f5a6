/** Templates of named steps: what holds for one's own organ, and its versions; the steps of a meeting. */
import { useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, ifMatch, unwrap } from '../client'
import type { Answer, Body } from '../types'
import { useRecordAct } from './recordAct'

export type Procedure = Answer<'/procedures/{kind}', 'get'>
export type ProcedureKind = Procedure['kind']
export type ProcedureStep = Procedure['steps'][number]
export type ProcedureSource = Procedure['source']
export type MeetingProcedure = Answer<'/meetings/{id}/procedure', 'get'>

export const procedureKey = ['procedures'] as const

/** The steps of a kind of work. */
export function useProcedure(kind: MaybeRefOrGetter<ProcedureKind>) {
  return useQuery({
    queryKey: computed(() => [...procedureKey, toValue(kind)] as const),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/procedures/{kind}', { params: { path: { kind: toValue(kind) } }, signal })),
  })
}

const at = ({ kind, own_version }: Procedure) =>
  ({ params: { path: { kind }, header: ifMatch(own_version) } }) as const

export const procedureActs = {
  change: (found: Procedure, body: Body<'/procedures/{kind}/versions', 'post'>) =>
    unwrap(api.POST('/procedures/{kind}/versions', { ...at(found), body })),
  withdraw: (found: Procedure, reason: string) =>
    unwrap(api.POST('/procedures/{kind}/withdrawals', { ...at(found), body: { reason } })),
}

/** How far a meeting is. */
export function useMeetingProcedure(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['meetings', 'procedure', toValue(id)] as const),
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/meetings/{id}/procedure', { params: { path: { id: toValue(id) } }, signal }),
      ),
  })
}

/** Ticks a step of a meeting, or takes back that it is done. */
export function useMeetingStep(id: string) {
  return useRecordAct([['meetings']], (position: number, isDone: boolean, text: string) => {
    const path = { params: { path: { id } } }
    return isDone
      ? unwrap(
          api.POST('/meetings/{id}/procedure-undoings', {
            ...path,
            body: { position, reason: text },
          }),
        )
      : unwrap(
          api.POST('/meetings/{id}/procedure-ticks', { ...path, body: { position, note: text } }),
        )
  })
}
