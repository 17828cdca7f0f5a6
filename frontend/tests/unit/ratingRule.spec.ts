import { expect, it } from 'vitest'
import { leadsToAgain } from '@/shared/api/queries/ratingRule'

it('J13: only the result counts unless the county says otherwise', () => {
  const rude = { attitude: 'dissatisfied', result: 'satisfied' } as const
  expect(leadsToAgain(null, rude)).toBe(false)
  expect(leadsToAgain('result', rude)).toBe(false)
  expect(leadsToAgain('any', rude)).toBe(true)
  expect(leadsToAgain('any', { attitude: 'satisfied', result: 'satisfied' })).toBe(false)
  expect(leadsToAgain('result', { attitude: 'satisfied', result: 'dissatisfied' })).toBe(true)
})
