/** Templates of named steps: what holds for one's own organ, and its versions. */
import { useQuery } from '@tanstack/vue-query'
import { api, ifMatch, unwrap } from '../client'
import type { Answer, Body } from '../types'

export type Procedure = Answer<'/procedures/{kind}', 'get'>
export type ProcedureStep = Procedure['steps'][number]
export type ProcedureSource = Procedure['source']

const kind = 'unit_handling'
export const procedureKey = ['procedures', kind] as const

/** The steps by which a unit handles a suggestion. */
export function useUnitSteps() {
  return useQuery({
    queryKey: procedureKey,
    queryFn: ({ signal }) =>
      unwrap(api.GET('/procedures/{kind}', { params: { path: { kind } }, signal })),
  })
}

const at = (version: number) => ({ params: { path: { kind }, header: ifMatch(version) } }) as const

export const procedureActs = {
  change: (version: number, body: Body<'/procedures/{kind}/versions', 'post'>) =>
    unwrap(api.POST('/procedures/{kind}/versions', { ...at(version), body })),
  withdraw: (version: number, reason: string) =>
    unwrap(api.POST('/procedures/{kind}/withdrawals', { ...at(version), body: { reason } })),
}
