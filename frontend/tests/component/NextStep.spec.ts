import { describe, expect, it } from 'vitest'
import type { ActionKey, Role, Suggestion } from '@/shared/api/types'
import NextStep from '@/desktop/pages/suggestions/parts/NextStep.vue'
import { show } from './support'

const keys: ActionKey[] = [
  'review',
  'assign',
  'sign_for',
  'record_contact',
  'reply',
  'rate',
  'withdraw',
]

/** Words of the buttons, `(…)` around those that cannot be pressed. */
async function buttons(
  one: Partial<Suggestion>,
  allowed: ActionKey[],
  role: Role,
  deputy_id?: string,
) {
  const actions = keys.map((key) => ({
    key,
    allowed: allowed.includes(key),
    code: allowed.includes(key) ? null : 'suggestion_not_your_turn',
    reason: allowed.includes(key) ? null : '现在轮不到您',
  }))
  const full = { status: 'submitted', turn: 'office', lead_deputy_id: 'lead', ...one, actions }
  const who = deputy_id === undefined ? {} : { deputy_id }
  const { wrapper } = await show(NextStep, { props: { one: full }, role, ...who })
  const found = wrapper.findAll('button').map((button) => {
    const text = button.text()
    return button.attributes('aria-disabled') ? `(${text})` : text
  })
  return { found, sentence: wrapper.get('p').text() }
}

describe('NextStep', () => {
  it('leads with the one act that moves the matter on', async () => {
    const { found, sentence } = await buttons({}, ['review'], 'township')
    expect(found).toEqual(['审查', '(交办)'])
    expect(sentence).toBe('现在轮到您：审查这件建议')
  })

  it('says whose turn it is to those who wait', async () => {
    const { found, sentence } = await buttons({ status: 'handling', turn: 'unit' }, [], 'township')
    expect(found).toEqual(['(审查)', '(交办)'])
    expect(sentence).toBe('现在轮到承办单位：联系代表、办理并答复')
  })

  it('leads a unit to the talk with the deputy, then to the reply', async () => {
    const one = { status: 'handling', turn: 'unit' } as const
    const before = await buttons(one, ['record_contact'], 'undertaker')
    expect(before.found).toEqual(['登记沟通', '(签收)', '(答复)'])
    expect(before.sentence).toBe('现在轮到您：联系代表、办理并答复')
    const after = await buttons(one, ['record_contact', 'reply'], 'undertaker')
    expect(after.found).toEqual(['答复', '登记沟通', '(签收)'])
  })

  it('offers a deputy only the parts of a suggestion that is his', async () => {
    const one = { status: 'replied', turn: 'deputy' } as const
    expect((await buttons(one, ['rate'], 'deputy', 'lead')).found).toEqual(['评价', '(撤回建议)'])
    expect((await buttons(one, [], 'deputy', 'another')).found).toEqual([])
  })

  it('offers nothing once the matter has ended', async () => {
    const { found, sentence } = await buttons({ status: 'closed', turn: 'none' }, [], 'county')
    expect(found).toEqual([])
    expect(sentence).toBe('办理已经结束')
  })
})
