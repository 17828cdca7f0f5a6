/** What a visitor says, as one screen takes it down: the record, and what is done about it next. */
import * as v from 'valibot'
import { suggestionLimits, titleFrom } from '@/shared/domain/diaryEntries'
import type { NextItem } from '@/shared/offline/outbox'
import { chosen, filled, needed, phoneRule, spare, when } from './fields'

/** What the deputy did: four ways (A3). */
export const dids = ['answered', 'handed_over', 'suggested', 'refused'] as const
export type Did = (typeof dids)[number]

export interface Said {
  matter: string
  village: string
  who: 'nobody' | 'named'
  visitor_name: string
  visitor_phone: string
  category: string
  did: Did | ''
  answer: string
  unit_id: string
  unit_name: string
  due_on: string
  ground: string
  note: string
}

export const nothingSaid: Said = {
  matter: '',
  village: '',
  who: 'nobody',
  visitor_name: '',
  visitor_phone: '',
  category: '',
  did: '',
  answer: '',
  unit_id: '',
  unit_name: '',
  due_on: '',
  ground: '',
  note: '',
}

const rulesFor = (said: Partial<Said>) => {
  const isNamed = said.who === 'named'
  const isSuggested = said.did === 'suggested'
  const isRefused = said.did === 'refused'
  return v.object({
    matter: needed(isSuggested ? suggestionLimits.content.min : 2, 2000),
    village: spare(60),
    who: v.picklist(['nobody', 'named']),
    visitor_name: when(isNamed, needed(1, 40)),
    visitor_phone: when(isNamed, phoneRule(said.visitor_phone ?? '')),
    category: v.string(),
    did: v.picklist(dids, 'choose'),
    answer: when(said.did === 'answered', needed(2, 2000)),
    unit_id: v.string(),
    unit_name: v.string(),
    due_on: when(said.did === 'handed_over' && !!said.unit_id, chosen),
    ground: when(isRefused, chosen),
    note: when(isRefused, needed(2, 500)),
  })
}

/** What is asked for depends on what was done. */
export const saidRules = v.lazy((said) => rulesFor((said ?? {}) as Partial<Said>))

/** The record itself; answered on the spot is a part of it. */
export function visitBody(id: string, reception_id: string, said: Said): Record<string, string> {
  const { matter, village, category } = said
  const isNamed = said.who === 'named'
  const known = {
    visitor_name: isNamed ? said.visitor_name : '',
    visitor_phone: isNamed ? said.visitor_phone.trim() : '',
    village,
    matter,
    category,
    answer: said.did === 'answered' ? said.answer : '',
  }
  return { id, reception_id, ...filled(known) }
}

export const titleOf = (matter: string) => titleFrom(matter, { min: 2, max: 40 })

/**
 * The act that follows on the record once it is there; none when it was answered, or when the office is
 * to find the unit. `level` is that of the deputy's own congress, when the station is another one's.
 */
export function nextOf(id: string, said: Said, level?: string): NextItem | undefined {
  const act = (part_id: string, path: string, draft: Record<string, string>, body = draft) => ({
    kind: 'reception_act' as const,
    title: titleOf(said.matter),
    path: `/reception-visits/${id}/${path}`,
    body,
    part_id,
    draft,
  })
  const { unit_id, due_on, ground, note } = said
  if (said.did === 'handed_over' && unit_id)
    return act('hand_over', 'handovers', { unit_id, unit_name: '', due_on }, { unit_id, due_on })
  if (said.did === 'refused') return act('refuse', 'refusals', { ground, note })
  if (said.did !== 'suggested') return undefined
  const title = titleFrom(said.matter, suggestionLimits.title)
  const draft = { title, content: said.matter }
  return act('convert', 'suggestions', draft, { title, ...(level ? { level } : {}) })
}
