/** What was written down of a visit, as a form takes it; nothing said is an empty text. */
import type { ReceptionVisit } from '@/shared/api/queries/receptionVisits'

export interface VisitFacts {
  visitor_name: string
  visitor_phone: string
  village: string
  matter: string
  category: string
}

export const factsOf = (one: ReceptionVisit): VisitFacts => ({
  visitor_name: one.visitor_name ?? '',
  visitor_phone: one.visitor_phone ?? '',
  village: one.village ?? '',
  matter: one.matter,
  category: one.category ?? '',
})

/** What is different now from what somebody had seen. */
export const changed = (seen: VisitFacts, now: VisitFacts) =>
  (Object.keys(now) as (keyof VisitFacts)[]).filter((key) => seen[key] !== now[key])
