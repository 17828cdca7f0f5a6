/** What deputies look at and say, made through the same API the screens use. */
import { type APIRequestContext } from '@playwright/test'
import { accounts } from './accounts'
import { members, personOf, sign } from './jointly'
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

/** One message as its receiver finds it; a unit that has nothing to do with it any more only reads it. */
export interface Message {
  username: string
  kind: 'inbox' | 'notices'
  title: string
  text: string
  link: string | null
}

interface Listed {
  items: { title: string; text: string; link: string | null }[]
}

/**
 * An inspection, two oral opinions and an inquiry in all their steps; answers every message about
 * them that anybody has received, one of a kind.
 */
export async function everyMessage(request: APIRequestContext): Promise<Message[]> {
  const mark = String(Date.now() % 10_000_000)
  const clerk = await staff(request, accounts.township)
  const unit = await staff(request, accounts.undertaker)
  const lead = await staff(request, accounts.deputy)
  const second = await personOf(request, accounts.other_deputy)
  const signed = { answered_by: '李建国', answered_post: '副局长', answered_on: today() }

  await inspected(request, `路灯${mark}视察`)
  const id = await inspected(request, `桥梁${mark}视察`, { report, deputy_ids: [second.id] })
  await handedOver(request, await inspected(request, `护栏${mark}视察`, { report }), [
    accounts.unit_name,
  ])
  const [first] = await handedOver(request, id, [accounts.unit_name])
  await unit.actOn(`inspections/${id}`, `handovers/${first ?? ''}/answers`, {
    answer: '护栏已经修复，桥梁正在检测。',
    ...signed,
  })
  await clerk.actOn(`inspections/${id}`, 'feedbacks', {
    summary: '护栏已经修复，桥梁正在检测。',
    fed_back_on: today(),
  })

  await said(request, `站牌${mark}歪斜，建议扶正加固。`)
  const answered = await said(request, `路沿石${mark}破损，建议更换。`)
  await routed(request, answered, accounts.unit_name)
  await unit.actOn(`oral-opinions/${answered}`, 'answers', { answer: '已经更换。', ...signed })
  const moved = await said(request, `排水沟${mark}堵塞，建议疏通。`)
  await routed(request, moved, accounts.unit_name)
  await routed(request, moved, accounts.township_unit_name, '由镇属单位管理')
  await clerk.actOn(`oral-opinions/${moved}`, 'suggestions', {
    title: `关于疏通排水沟${mark}的建议`,
    content: '集镇排水沟堵塞，汛期积水，建议组织疏通并定期清理。',
  })

  const others = await members(request, 8)
  const inquiry = await lead.post<Made>('/inquiries', {
    level: 'township',
    target: 'government',
    target_name: '城关镇人民政府',
    title: `供水${mark}为什么时断时续`,
    content: '居民反映供水时断时续已有半年。请说明原因、责任单位和完成整改的时间。',
    invited_deputy_ids: [second, ...others].map((one) => one.id),
  })
  await sign(request, `inquiries/${inquiry.id}`, others)
  await sign(request, `inquiries/${inquiry.id}`, [second])
  await lead.actOn(`inquiries/${inquiry.id}`, 'submissions', {})
  await clerk.actOn(`inquiries/${inquiry.id}`, 'decisions', {
    form: 'written',
    session_name: '第十九届人民代表大会第六次会议',
    session_from: today(),
    session_to: today(),
    decided_on: today(),
    unit_id: await unitId(request, accounts.township_unit_name),
  })
  await clerk.actOn(`inquiries/${inquiry.id}`, 'answers', {
    content: '管网老化是主要原因，改造资金已经落实，六月底前完工。',
    head_name: '陈明远',
    head_post: '镇长',
    answered_on: today(),
  })
  await lead.post('/inquiries', {
    level: 'township',
    target: 'government',
    target_name: '城关镇人民政府',
    title: `停车${mark}为什么收费不一`,
    content: '群众反映集镇停车收费标准不一。请说明依据、责任单位和规范收费的时间。',
    invited_deputy_ids: [second.id],
  })

  const found: Message[] = []
  for (const username of [
    accounts.deputy,
    accounts.other_deputy,
    accounts.township,
    accounts.undertaker,
    accounts.township_undertaker,
  ]) {
    const desk = await staff(request, username)
    for (const kind of ['inbox', 'notices'] as const) {
      const { items } = await desk.get<Listed>(`/${kind}?limit=100`)
      const kinds = new Set<string>()
      // Several inspections give the same messages: one of a kind is enough.
      const about = items.filter(({ title, text }) => {
        if (!title.includes(mark) || kinds.has(text)) return false
        kinds.add(text)
        return true
      })
      found.push(...about.map((one) => ({ ...one, username, kind })))
    }
  }
  return found
}
