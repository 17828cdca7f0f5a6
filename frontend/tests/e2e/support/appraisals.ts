/** Appraisals of deputies, through the same API the workbench uses. */
import type { APIRequestContext } from '@playwright/test'
import { accounts } from './accounts'
import { personOf } from './jointly'
import { staff, today } from './staff'
import { dayFromNow } from './works'

export interface Appraisal {
  id: string
  year: number
  status: string
  deputies: { deputy_id: string; name: string; outcome: string | null }[]
  raters: { deputy_id: string; name: string; channel: string }[]
  items: { name: string }[]
}

/**
 * An appraisal of the first deputies of the tests, prepared by the office of their town, of a past year that has none:
 * the newest that is free below `from`. One that was decided keeps its year.
 */
export async function prepared(request: APIRequestContext, from: number, count = 2) {
  const clerk = await staff(request, accounts.township)
  const { items } = await clerk.get<{ items: Appraisal[] }>('/deputy-appraisals?limit=200')
  const taken = items.filter((it) => it.status !== 'cancelled').map((it) => it.year)
  let year = from
  while (taken.includes(year)) year -= 1
  const known = [accounts.deputy, accounts.other_deputy, accounts.third_deputy]
  const people = await Promise.all(known.slice(0, count).map((it) => personOf(request, it)))
  const { id } = await clerk.post<{ id: string }>('/deputy-appraisals', {
    level: 'township',
    year,
    due_on: dayFromNow(9),
    deputy_ids: people.map((it) => it.id),
  })
  return { id, year, people, clerk }
}

/** A year in which nothing is prepared any more, as after a run that was broken off. */
export async function freed(request: APIRequestContext, year: number) {
  const clerk = await staff(request, accounts.township)
  const { items } = await clerk.get<{ items: Appraisal[] }>(
    `/deputy-appraisals?year=${year}&status=draft`,
  )
  for (const { id } of items)
    await clerk.actOn(`deputy-appraisals/${id}`, 'cancellations', { reason: '重新准备' })
}

type Clerk = Awaited<ReturnType<typeof staff>>

/** Everybody who has not rated on a phone handed in a paper, on which everybody is good in every item but those said. */
export async function papers(clerk: Clerk, id: string, isGood: (name: string) => boolean) {
  const one = await clerk.get<Appraisal>(`/deputy-appraisals/${id}`)
  const ids = one.raters.filter((it) => it.channel !== 'phone').map((it) => it.deputy_id)
  await clerk.actOn(`deputy-appraisals/${id}`, 'papers', {
    rater_ids: ids,
    totals: one.deputies.map(({ deputy_id, name }) => {
      const sheets = ids.length - (ids.includes(deputy_id) ? 1 : 0)
      return { deputy_id, sheets, good: one.items.map(() => (isGood(name) ? sheets : 0)) }
    }),
  })
}

/** Closed, everybody who is five-good proposed and commended. */
export async function decided(clerk: Clerk, id: string) {
  const record = `deputy-appraisals/${id}`
  const closed = await clerk.actOn<Appraisal>(record, 'closings', {})
  const deputy_ids = closed.deputies
    .filter((it) => it.outcome === 'five_good')
    .map((it) => it.deputy_id)
  await clerk.actOn(record, 'proposals', { deputy_ids })
  await clerk.actOn(record, 'decisions', {
    deputy_ids,
    decided_on: today(),
    decided_by: '镇人大主席团会议',
  })
}
