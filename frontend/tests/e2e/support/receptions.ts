/** Stations and receptions, through the same API the workbench uses. */
import type { APIRequestContext } from '@playwright/test'
import { accounts } from './accounts'
import { personOf } from './jointly'
import { staff, today } from './staff'
import { dayFromNow, unique } from './works'

export interface Visit {
  id: string
  handling: string
  village: string | null
  visitor_name: string | null
  unit_name: string | null
  due_on: string | null
  fed_back_on: string | null
  suggestion_id: string | null
}

/** A station of the town to which the three deputies of the tests belong. */
export async function station(request: APIRequestContext) {
  const clerk = await staff(request, accounts.township)
  const people = await Promise.all(
    [accounts.deputy, accounts.other_deputy, accounts.third_deputy].map((it) =>
      personOf(request, it),
    ),
  )
  const name = `桥头${unique()}联络站`
  const { id } = await clerk.post<{ id: string }>('/stations', {
    level: 'township',
    kind: 'station',
    name,
    village: '桥头村',
    address: '桥头村村委会一楼',
    phone: '0915-7200000',
    contact_name: '王干事',
    opened_on: dayFromNow(-60),
    deputy_ids: people.map((it) => it.id),
  })
  return { station: id, name, clerk, people }
}

/** A reception of today there, of which residents were told; the first so many deputies are on duty. */
export async function announced(request: APIRequestContext, onDuty = 1) {
  const made = await station(request)
  const { clerk, people } = made
  const { id } = await clerk.post<{ id: string }>('/receptions', {
    station_id: made.station,
    begins_at: `${today()}T01:00:00Z`,
    ends_at: `${today()}T03:30:00Z`,
    deputy_ids: people.slice(0, onDuty).map((it) => it.id),
  })
  await clerk.actOn(`receptions/${id}`, 'announcements', {
    notice: '请带上有关材料。',
    late_reason: '临时增加一次接待。',
  })
  const visits = async () =>
    (await clerk.get<{ items: Visit[] }>(`/reception-visits?reception_id=${id}`)).items
  return { ...made, reception: id, visits }
}
