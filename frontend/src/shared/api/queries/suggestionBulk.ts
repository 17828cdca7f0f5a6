/** Acts on a selection of suggestions: what is done, and what is left out with its reason. */
import { api, unwrap } from '../client'
import type { Answer, Body } from '../types'

export type Urged = Answer<'/suggestions/urges', 'post'>
export type UrgedItem = Urged['urged'][number]
export type Skipped = Urged['skipped'][number]

const once = (key: string) => ({ params: { header: { 'Idempotency-Key': key } } })

/** Urges the units on (催办). Sending the same key again has one effect. */
export const urgeSuggestions = (body: Body<'/suggestions/urges', 'post'>, key: string) =>
  unwrap(api.POST('/suggestions/urges', { ...once(key), body }))

/** Hands a selection over to one unit. Sending the same key again has one effect. */
export const assignSuggestions = (body: Body<'/suggestions/assignments', 'post'>, key: string) =>
  unwrap(api.POST('/suggestions/assignments', { ...once(key), body }))
