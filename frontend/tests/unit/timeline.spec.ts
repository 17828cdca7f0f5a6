import { describe, expect, it } from 'vitest'
import { titleOf } from '@/shared/ui/timeline'

describe('the title of an entry', () => {
  const text = '交通运输局已签收（张明）'

  it('is told where the text does not say which record it is', () => {
    expect(titleOf({ text, data: { title: '关于修复路灯的建议' } })).toBe('关于修复路灯的建议')
  })

  it('is not said twice, and not made up', () => {
    const title = '关于修复路灯的建议'
    expect(titleOf({ text: `马爱秀起草了建议“${title}”`, data: { title } })).toBeNull()
    expect(titleOf({ text, data: {} })).toBeNull()
    expect(titleOf({ text, data: null })).toBeNull()
    expect(titleOf({ text, data: { title: 5 } })).toBeNull()
  })
})
