/** What deputies look at and say, made through the same API the screens use. */
import { type APIRequestContext } from '@playwright/test'
import { accounts } from './accounts'
import { personOf } from './jointly'
import { staff, today } from './staff'

interface Made {
  id: string
  handovers?: { id: string }[]
}

/** A unit by a part of its name. */
export async function unitId(request: APIRequestContext, name: string): Promise<string> {
  const clerk = await staff(request, accounts.township)
  const { items } = await clerk.get<{ items: { id: string }[] }>(
    `/organs?kind=government_unit&q=${encodeURIComponent(name)}`,
  )
  return items[0]?.id ?? ''
}

export const report = '护栏缺损两处，桥面有裂缝。建议尽快修复护栏，委托检测桥梁，并公布结果。'

/** An inspection that a deputy led, recorded by the office; answers its id. */
export async function inspected(request: APIRequestContext, title: string, more = {}) {
  const clerk = await staff(request, accounts.township)
  const lead = await personOf(request, accounts.deputy)
  const { id } = await clerk.post<Made>('/inspections', {
    level: 'township',
    kind: 'inspection',
    title,
    begins_on: today(),
    ends_on: today(),
    place: '通村公路',
    lead_deputy_id: lead.id,
    ...more,
  })
  return id
}

/** Its report is handed over to units; answers the handovers in their order. */
export async function handedOver(request: APIRequestContext, id: string, names: string[]) {
  const clerk = await staff(request, accounts.township)
  const ids = await Promise.all(names.map((name) => unitId(request, name)))
  const units = ids.map((unit_id) => ({ unit_id, request: '修复护栏，检测桥梁。' }))
  const body = { decided_on: today(), decided_by: '镇人大主席团', units }
  const { handovers } = await clerk.actOn<Made>(`inspections/${id}`, 'handovers', body)
  return (handovers ?? []).map((one) => one.id)
}

/** An oral opinion of a deputy; answers its id. */
export async function said(request: APIRequestContext, content: string) {
  const deputy = await staff(request, accounts.deputy)
  const { id } = await deputy.post<Made>('/oral-opinions', {
    level: 'township',
    kind: 'deliberation',
    occasion: '镇人民政府工作报告',
    content,
    raised_on: today(),
  })
  return id
}

/** It goes to a unit. */
export async function routed(request: APIRequestContext, id: string, name: string, reason = '') {
  const clerk = await staff(request, accounts.township)
  const unit_id = await unitId(request, name)
  await clerk.actOn(`oral-opinions/${id}`, 'routings', { unit_id, ...(reason && { reason }) })
}
