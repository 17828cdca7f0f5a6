/** 设岗定责 and 履职承诺: what is open on a record, and the years one may pledge for. */
import { dayOf } from '../ui/format'

interface Acted<K extends string> {
  actions: readonly { key: K; allowed: boolean; code: string | null; reason: string | null }[]
}

/** An act on a record, and whether it is open to the reader. */
export const actOf = <K extends string>(one: Acted<K>, key: K) =>
  one.actions.find((action) => action.key === key)

/** The running year. */
export const runningYear = () => Number(dayOf(Date.now()).slice(0, 4))

/** Years of which there may be pledges: the next one, this one and some before. */
export const pledgeYears = () => [1, 0, -1, -2, -3].map((by) => runningYear() + by)
